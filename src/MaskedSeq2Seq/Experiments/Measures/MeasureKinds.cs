namespace MaskedSeq2Seq.Experiments;

/// <summary>What is known of the measures without any run.</summary>
public static class MeasureKinds
{
    /// <summary>Whether a measure is taken on the test set, under a way of padding.</summary>
    /// <param name="measure">The measure.</param>
    public static bool HasCondition(Measure measure) => measure is
        Measure.Quality or Measure.ChangeFromAlone or Measure.Agreement or Measure.AttentionOnPadding;

    /// <summary>Whether more of it is better.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="qualityHigherIsBetter">Whether it is so of the quality metric.</param>
    /// <param name="target">The target of training, whose metric the curve shows.</param>
    internal static bool HigherIsBetter(Measure measure, bool qualityHigherIsBetter, TargetSettings target) =>
        measure switch
        {
            Measure.Quality or Measure.ChangeFromAlone => qualityHigherIsBetter,
            Measure.Agreement => true,
            Measure.AreaUnderCurve => target.HigherIsBetter,
            _ => false,
        };

    /// <summary>How its numbers are shown.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="metric">The quality metric.</param>
    /// <param name="target">The target of training.</param>
    public static QualityScale ScaleOf(Measure measure, string metric, TargetSettings target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return measure switch
        {
            Measure.Quality or Measure.ChangeFromAlone => QualityScale.Of(metric),
            Measure.Agreement or Measure.AttentionOnPadding => QualityScale.Percent,
            Measure.AreaUnderCurve => target.HigherIsBetter ? QualityScale.Percent : QualityScale.Thousandths,
            _ => QualityScale.Whole,
        };
    }
}
