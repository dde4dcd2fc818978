using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// The stretch of training over which the learning curves of an experiment are measured: from the step at which every
/// run has been validated once to the last validation of any. All runs are measured over the same stretch, so that it
/// makes no difference which stopped early.
/// </summary>
/// <param name="First">The first step of the stretch.</param>
/// <param name="Last">The last.</param>
public sealed record LearningArea(long First, long Last)
{
    /// <summary>The stretch that the curves of several runs share; null without one of any length.</summary>
    /// <param name="curves">The validations of each run, by step.</param>
    public static LearningArea? Of(IEnumerable<IReadOnlyList<CurvePoint>> curves)
    {
        var drawn = curves.Where(curve => curve.Count > 0).ToList();
        if (drawn.Count == 0)
            return null;
        var area = new LearningArea(drawn.Max(curve => curve[0].Step), drawn.Max(curve => curve[^1].Step));
        return area.Last > area.First ? area : null;
    }

    /// <summary>
    /// The area under a run's curve over the length of the stretch, by trapezoids (as of straight lines between
    /// validations): the mean of the metric over training. After its last validation a run counts as staying where it
    /// was.
    /// </summary>
    /// <param name="curve">The validations of the run, by step.</param>
    /// <param name="metric">The metric.</param>
    /// <returns>The mean; null for a run that was never validated.</returns>
    public double? Under(IReadOnlyList<CurvePoint> curve, MonitoredValue metric)
    {
        ArgumentNullException.ThrowIfNull(curve);
        return CurveLine.Of([curve], metric) is [var line] ? line.MeanOver(First, Last) : null;
    }
}
