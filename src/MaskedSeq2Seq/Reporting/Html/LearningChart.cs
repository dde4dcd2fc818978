using System.Globalization;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Makes charts of learning curves on common axes, so that panels can be compared with one another.</summary>
internal sealed class LearningChart
{
    // Perplexity begins near the size of the vocabulary; on a scale that shows that, nothing else can be seen.
    private const double FarFromTarget = 4;

    private readonly LearnedValue learned;
    private readonly Axis x;
    private readonly Axis y;

    /// <summary>Charts of some curves.</summary>
    /// <param name="learned">What they show, and the target that they are seen against.</param>
    /// <param name="curves">All curves that will be drawn.</param>
    public LearningChart(LearnedValue learned, IEnumerable<Series> curves)
    {
        this.learned = learned;
        var points = curves.SelectMany(one => one.Points).ToList();
        var steps = points.Select(point => point.X).Append(0).ToList();
        var values = points.SelectMany(point => new[] { point.Y, point.Low, point.High }).Append(learned.Target?.Value);
        x = Axis.Of("training steps", steps, mostTicks: 5).Within(steps);
        y = Axis.Of(learned.Title, values.OfType<double>(), learned.Scale.Unit, learned.Scale.Factor);
    }

    /// <summary>A curve without what is so far from the target that it would hide the rest.</summary>
    public static Series Near(Series curve, TargetSettings? target)
    {
        if (target is null or { HigherIsBetter: true })
            return curve;
        var most = target.Value * FarFromTarget;
        return curve with { Points = [.. curve.Points.Where(point => (point.High ?? point.Y) <= most)] };
    }

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
        new(title, Describe(of, curves), x, y, curves, Spread.Band)
        {
            Mark = learned.Target is { } target ? new Tick(target.Value, "target") : null,
        };

    private string Describe(string of, IReadOnlyList<Series> curves)
    {
        var ends = curves.Where(one => one.Points.Count > 0).Select(one =>
            $"{one.Name} ends at {learned.Scale.Text(one.Points[^1].Y)}"
            + string.Create(CultureInfo.InvariantCulture, $" after {one.Points[^1].X:#,0} steps"));
        var goal = learned.Target is { } target
            ? $" A line marks the target, {Wording.ValidationTarget(target, learned.Results.Metric)}."
            : "";
        return $"{learned.Title} over training steps, a curve for each {of}. {string.Join("; ", ends)}.{goal}";
    }
}
