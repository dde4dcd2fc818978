namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>A point of a curve.</summary>
/// <param name="X">Where it is.</param>
/// <param name="Y">Its value.</param>
/// <param name="Low">The lower end of what it may be, or null.</param>
/// <param name="High">The upper end, or null.</param>
public sealed record CurveValue(double X, double Y, double? Low = null, double? High = null);

/// <summary>A curve of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Number">Which colour and marker it has: 0 for the one that others are compared with.</param>
/// <param name="Points">Its points, from left to right.</param>
public sealed record Series(string Name, int Number, IReadOnlyList<CurveValue> Points);
