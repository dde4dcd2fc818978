namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Maps values to places on paper in proportion.</summary>
/// <param name="Low">The value at <paramref name="Start"/>.</param>
/// <param name="High">The value at <paramref name="End"/>.</param>
/// <param name="Start">A place in pixels.</param>
/// <param name="End">Another; it may lie before the first, as that of a vertical axis does.</param>
public sealed record Scale(double Low, double High, double Start, double End)
{
    /// <summary>The place of a value; that of the middle if all values are one.</summary>
    /// <param name="value">The value.</param>
    public double At(double value) =>
        Start + (High > Low ? (value - Low) / (High - Low) : 0.5) * (End - Start);
}
