namespace MaskedSeq2Seq.Experiments;

/// <summary>A mean over runs, with the 95 % interval that its spread allows.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="HalfWidth">Half the width of the 95 % interval; null where one value alone allows none.</param>
/// <param name="Count">How many values the mean is taken over.</param>
public sealed record Estimate(double Mean, double? HalfWidth, int Count)
{
    /// <summary>The lower end of the interval, or null.</summary>
    public double? Low => Mean - HalfWidth;

    /// <summary>The upper end of the interval, or null.</summary>
    public double? High => Mean + HalfWidth;

    /// <summary>
    /// Whether the values cannot tell the mean from 0: the interval holds 0, or there is none. Values that are all
    /// exactly 0 do hold 0.
    /// </summary>
    public bool IncludesZero => Low is not { } low || High is not { } high || !(low > 0 || high < 0);
}
