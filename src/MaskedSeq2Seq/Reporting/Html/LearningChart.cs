using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Makes charts of learning curves on common axes, so that panels can be compared with one another.</summary>
internal sealed class LearningChart
{
    // Perplexity begins near the size of the vocabulary; on a scale that shows that, nothing else can be seen.
    private const double FarFromTarget = 4;

    private readonly ExperimentResults results;
    private readonly string measure;
    private readonly Axis x;
    private readonly Axis y;

    /// <summary>Charts of some curves.</summary>
    /// <param name="results">The results that they are of, whose target they are seen against.</param>
    /// <param name="measure">What they show.</param>
    /// <param name="curves">All curves that will be drawn.</param>
    public LearningChart(ExperimentResults results, string measure, IEnumerable<Series> curves)
    {
        (this.results, this.measure) = (results, measure);
        var target = results.Target;
        var points = curves.SelectMany(one => one.Points).ToList();
        var isShare = target.Metric is MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy;
        var steps = points.Select(point => point.X).Append(0).ToList();
        var values = points.SelectMany(point => new[] { point.Y, point.Low, point.High }).OfType<double>();
        x = Axis.Of("training steps", steps, mostTicks: 5).Within(steps);
        y = Axis.Of(measure, values.Append(target.Value), isShare ? " %" : "", isShare ? 100 : 1);
    }

    /// <summary>A curve without what is so far from the target that it would hide the rest.</summary>
    public static Series Near(Series curve, TargetSettings target) => target.HigherIsBetter
        ? curve
        : curve with { Points = [.. curve.Points.Where(point => point.High <= target.Value * FarFromTarget)] };

    /// <summary>A curve with its band.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="number">Which colour it has.</param>
    /// <param name="spread">Its points.</param>
    /// <param name="withBand">Whether it gets a band from its lowest to its highest.</param>
    public static Series Curve(string name, int number, IEnumerable<CurveSpread> spread, bool withBand) => new(
        name,
        number,
        [.. spread.Select(point => withBand
            ? new CurveValue(point.Step, point.Mean, point.Lowest, point.Highest)
            : new CurveValue(point.Step, point.Mean))]);

    /// <summary>The chart of some of the curves.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="of">What there is a curve for: "variant".</param>
    /// <param name="curves">The curves.</param>
    public LineChart Of(string title, string of, IReadOnlyList<Series> curves) =>
        new(title, Describe(of, curves), x, y, curves, Spread.Band) { Mark = new Tick(results.Target.Value, "target") };

    private string Describe(string of, IReadOnlyList<Series> curves)
    {
        var ends = curves.Where(one => one.Points.Count > 0).Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Name} ends at {one.Points[^1].Y:0.000}")
            + string.Create(CultureInfo.InvariantCulture, $" after {one.Points[^1].X:#,0} steps"));
        return $"{measure} over training steps, a curve for each {of}. {string.Join("; ", ends)}. "
            + $"A line marks the target, {Wording.ValidationTarget(results.Target, results.Metric)}.";
    }
}
