namespace MaskedSeq2Seq.Training;

/// <summary>
/// Sums over the steps since the last report. They are part of a saved state, so that a resumed run reports the same
/// means.
/// </summary>
/// <param name="Steps">Steps.</param>
/// <param name="LossSum">Loss summed over real target tokens.</param>
/// <param name="NormSum">Gradient norms before clipping, summed over steps.</param>
/// <param name="TargetTokens">Real target tokens.</param>
/// <param name="RealPositions">Real source and target positions.</param>
/// <param name="AllPositions">Source and target positions, padding included.</param>
/// <param name="BeganAtSeconds">Training seconds of the run when the interval began.</param>
public sealed record IntervalTotals(
    int Steps = 0,
    double LossSum = 0,
    double NormSum = 0,
    long TargetTokens = 0,
    long RealPositions = 0,
    long AllPositions = 0,
    double BeganAtSeconds = 0)
{
    /// <summary>Loss per real target token.</summary>
    public double Loss => LossSum / Math.Max(1, TargetTokens);

    /// <summary>Mean gradient norm.</summary>
    public double GradientNorm => NormSum / Math.Max(1, Steps);

    /// <summary>The share of padding among all positions.</summary>
    public double PaddingShare => AllPositions == 0 ? 0 : 1 - (double)RealPositions / AllPositions;
}
