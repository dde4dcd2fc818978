namespace MaskedSeq2Seq.Evaluation;

/// <summary>Where a score lies if the test set is taken for a sample: the middle 95 % of resampled scores.</summary>
/// <param name="Mean">The mean of the resampled scores.</param>
/// <param name="HalfWidth">Half of the span of the middle 95 % of them.</param>
public sealed record ScoreInterval(double Mean, double HalfWidth)
{
    /// <summary>The interval of resampled scores.</summary>
    internal static ScoreInterval Of(double[] scores)
    {
        var sorted = scores.Order().ToArray();
        var outside = sorted.Length / 40;
        return new ScoreInterval(scores.Average(), (sorted[^(1 + outside)] - sorted[outside]) / 2);
    }
}
