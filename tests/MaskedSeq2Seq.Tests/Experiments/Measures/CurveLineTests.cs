using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public class CurveLineTests
{
    private static readonly CurvePoint[] Long = [Point(100, 0.2), Point(200, 0.4), Point(400, 0.8)];
    private static readonly CurvePoint[] Brief = [Point(150, 0.6), Point(300, 0.9)];

    [Fact]
    public void A_run_that_stopped_stays_in_the_mean_where_it_was()
    {
        var spread = CurveLine.Spread(Lines(Long, Brief));

        Assert.Equal([150, 200, 300, 400], spread.Select(point => point.Step));
        // 0.3 and 0.6; 0.4 and 0.7; 0.6 and 0.9; 0.8 and, after the brief run's end, 0.9 still.
        Assert.Equal([0.45, 0.55, 0.75, 0.85], spread.Select(point => Math.Round(point.Mean, 12)));
        Assert.Equal([0.3, 0.4, 0.6, 0.8], spread.Select(point => Math.Round(point.Lowest, 12)));
        Assert.Equal([0.6, 0.7, 0.9, 0.9], spread.Select(point => Math.Round(point.Highest, 12)));
    }

    [Fact]
    public void The_mean_of_curves_is_a_curve()
    {
        var mean = CurveLine.Mean(Lines(Long, Brief));

        Assert.Equal((150, 400), (mean.First, mean.Last));
        Assert.Equal(0.65, mean.At(250), 12);
        Assert.Equal(0.85, mean.At(10_000), 12);
    }

    [Fact]
    public void What_is_not_a_number_spoils_no_other_step()
    {
        CurvePoint[] broken = [Point(100, 0.2), Point(200, double.NaN), Point(300, 0.4)];

        Assert.Equal([0.2, double.NaN, 0.4], CurveLine.Spread(Lines(broken)).Select(point => point.Mean));
    }

    [Fact]
    public void Runs_without_a_validation_have_no_line()
    {
        Assert.Empty(Lines([], []));
        Assert.Empty(CurveLine.Spread([]));
    }

    [Fact]
    public void A_level_is_averaged_over_the_other_factors_first_and_its_seeds_make_the_spread()
    {
        var curve = LevelCurves.Of(
            Grid((_, _) => true), new Factor("mask", ["none", "infinity"]), MonitoredValue.SequenceAccuracy)[1];

        Assert.Equal("infinity", curve.Level);
        var end = CurveLine.Spread(curve.Lines)[^1];
        // Seed 1 ends at 0.5 packed and 0.3 unpacked, seed 2 at 0.1 more of each.
        Assert.Equal((0.4, 0.5), (Math.Round(end.Lowest, 12), Math.Round(end.Highest, 12)));
    }

    [Fact]
    public void Only_runs_count_that_every_level_has_alike()
    {
        var results = Grid((variant, seed) => (variant, seed) != ("none-unpacked", 1));

        var curves = LevelCurves.Of(results, results.Factors[0], MonitoredValue.SequenceAccuracy);

        // Of seed 1 only packed runs are left to compare: 0.5 with the mask, and 0.4 without.
        Assert.Equal(0.5, curves[1].Lines[0].At(400), 12);
        Assert.Equal(0.4, curves[0].Lines[0].At(400), 12);
        // Seed 2 has them all: (0.6 + 0.4) / 2 with the mask.
        Assert.Equal(0.5, curves[1].Lines[1].At(400), 12);
    }

    private static ExperimentResults Grid(Func<string, int, bool> exists)
    {
        var description = FactorialSample.Description(seeds: 2);
        return ResultsSummary.Of(description, [.. from variant in description.Variants
                                                  from seed in description.Seeds
                                                  where exists(variant.Name, seed)
                                                  select Outcome(variant.Name, seed)]);
    }

    private static RunOutcome Outcome(string variant, int seed)
    {
        var end = (variant.StartsWith("none", StringComparison.Ordinal) ? 0.3 : 0.4)
            + (variant.EndsWith("unpacked", StringComparison.Ordinal) ? -0.2 : 0)
            + seed * 0.1;
        var result = Sample.Result(1, 1, 1) with { Curve = [Point(100, 0), Point(400, end)] };
        return new RunOutcome(variant, seed, "", RunStatus.Finished, result);
    }

    private static IReadOnlyList<CurveLine> Lines(params CurvePoint[][] curves) =>
        CurveLine.Of(curves, MonitoredValue.SequenceAccuracy);

    private static CurvePoint Point(long step, double accuracy) => new(step, step, 1, 1, accuracy, accuracy);
}
