namespace MaskedSeq2Seq.Experiments;

/// <summary>A number that can be read off every finished run.</summary>
public enum Measure
{
    /// <summary>The quality metric's score of the test set, under a way of padding.</summary>
    Quality,

    /// <summary>Quality under a way of padding minus quality with each sentence alone: what padding does.</summary>
    ChangeFromAlone,

    /// <summary>Share of test sentences answered exactly as when alone, under a way of padding.</summary>
    Agreement,

    /// <summary>Share of attention weight on padding, under a way of padding.</summary>
    AttentionOnPadding,

    /// <summary>Training steps to the target; no number for a run that never reached it.</summary>
    StepsToTarget,

    /// <summary>Seconds of training to the target; no number for a run that never reached it.</summary>
    SecondsToTarget,

    /// <summary>
    /// The mean of the target's metric over training: the area under the learning curve over its length.
    /// </summary>
    AreaUnderCurve,
}

/// <summary>What is known of the measures without any run.</summary>
public static class Measures
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
