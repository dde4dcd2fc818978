using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Several learning curves at one step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Lowest">The lowest of them.</param>
/// <param name="Highest">The highest of them.</param>
internal sealed record CurveSpread(long Step, double Mean, double Lowest, double Highest);

/// <summary>
/// A learning curve as a line, straight between its points. After the last it is level: a run that stopped counts as
/// staying where it was, so that a mean over runs is one over the same runs at every step.
/// </summary>
internal sealed class CurveLine
{
    private readonly IReadOnlyList<(long Step, double Value)> points;

    private CurveLine(IReadOnlyList<(long Step, double Value)> points) => this.points = points;

    /// <summary>The first step of which anything is known.</summary>
    public long First => points[0].Step;

    /// <summary>The step of the last point.</summary>
    public long Last => points[^1].Step;

    /// <summary>The steps at which there are points.</summary>
    public IEnumerable<long> Steps => points.Select(point => point.Step);

    /// <summary>The lines of some runs; one whose validations never had the value has none.</summary>
    /// <param name="curves">The validations of each run, by step.</param>
    /// <param name="metric">What is looked at.</param>
    public static IReadOnlyList<CurveLine> Of(
        IEnumerable<IReadOnlyList<CurvePoint>> curves, MonitoredValue metric) =>
    [
        .. curves.Where(curve => curve.Any(point => metric != MonitoredValue.Quality || point.Quality is not null))
            .Select(curve => new CurveLine([.. curve.Select(point => (point.Step, point.Of(metric)))])),
    ];

    /// <summary>The mean of several lines as a line.</summary>
    /// <param name="lines">The lines; one at least.</param>
    public static CurveLine Mean(IReadOnlyList<CurveLine> lines) =>
        new([.. Spread(lines).Select(spread => (spread.Step, spread.Mean))]);

    /// <summary>
    /// Several lines together, at every step at which one of them has a point: from the step at which all have begun to
    /// the last of any.
    /// </summary>
    /// <param name="lines">The lines; none give nothing.</param>
    public static IReadOnlyList<CurveSpread> Spread(IReadOnlyList<CurveLine> lines)
    {
        if (lines.Count == 0)
            return [];
        var begun = lines.Max(line => line.First);
        var steps = lines.SelectMany(line => line.Steps)
            .Where(step => step >= begun).Distinct().Order();
        return [.. steps.Select(step => At(step, [.. lines.Select(line => line.At(step))]))];
    }

    /// <summary>The value at a step that is not before the first.</summary>
    /// <param name="step">The step.</param>
    public double At(long step)
    {
        var after = 0;
        while (after < points.Count && points[after].Step < step)
            after++;
        if (after == points.Count)
            return points[^1].Value;
        var (to, value) = points[after];
        if (to == step)
            return value;
        var (from, before) = points[after - 1];
        return before + (value - before) * (step - from) / (to - from);
    }

    /// <summary>The mean value over a stretch that does not begin before the first step.</summary>
    /// <param name="from">Where the stretch begins.</param>
    /// <param name="to">Where it ends; later than it begins.</param>
    public double MeanOver(long from, long to)
    {
        long[] steps = [from, .. Steps.Where(step => step > from && step < to), to];
        var area = steps.Zip(steps.Skip(1), (a, b) => (b - a) * (At(a) + At(b)) / 2).Sum();
        return area / (to - from);
    }

    private static CurveSpread At(long step, List<double> values) =>
        new(step, values.Average(), values.Min(), values.Max());
}
