using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public class ResultsSummaryTests
{
    [Fact]
    public void Means_and_paired_differences_are_those_worked_by_hand()
    {
        var results = Sample.Results(
            unmasked:
            [
                Sample.Result(0.90, 0.80, 0.30),
                Sample.Result(0.94, 0.82, 0.40),
                Sample.Result(0.92, 0.84, 0.50),
            ],
            masked:
            [
                Sample.Result(0.91, 0.90, 0.88),
                Sample.Result(0.95, 0.94, 0.94),
                Sample.Result(0.96, 0.96, 0.94),
            ]);
        var masked = results.Variants[1];

        // Differences with sentences alone: 0.01, 0.01, 0.04; mean 0.02, s = 0.0173205, t(2) = 4.302653.
        Assert.Equal(0.94, masked.Condition("alone")!.Quality!.Mean, 12);
        Assert.Equal(0.02, masked.Condition("alone")!.Difference!.Mean, 12);
        Assert.Equal(0.04302653, masked.Condition("alone")!.Difference!.HalfWidth!.Value, 6);
        Assert.True(masked.Condition("alone")!.Difference!.IncludesZero);

        // Padded: 0.58, 0.54, 0.44; mean 0.52.
        Assert.Equal(0.52, masked.Condition("padded_x4")!.Difference!.Mean, 12);
        Assert.False(masked.Condition("padded_x4")!.Difference!.IncludesZero);
        // What padding costs: (−0.03 − 0.01 − 0.02) / 3.
        Assert.Equal(-0.02, masked.Condition("padded_x4")!.ChangeFromAlone!.Mean, 12);
    }

    [Fact]
    public void The_baseline_comes_first_and_has_no_difference_to_itself()
    {
        var results = Sample.Results([Sample.Result(0.9, 0.8, 0.3)], [Sample.Result(0.9, 0.9, 0.9)]);

        Assert.Equal(["unmasked", "masked"], results.Variants.Select(variant => variant.Name));
        Assert.True(results.Variants[0].IsBaseline);
        Assert.All(results.Baseline.Conditions, condition => Assert.Null(condition.Difference));
        Assert.Null(results.Baseline.Speed.StepsDifference);
    }

    [Fact]
    public void Steps_to_the_target_count_only_runs_that_reached_it()
    {
        var results = Sample.Results(
            unmasked:
            [
                Sample.Result(1, 1, 1, reachedAt: 300),
                Sample.Result(1, 1, 1, reachedAt: 400),
                Sample.Result(1, 1, 1),
            ],
            masked:
            [
                Sample.Result(1, 1, 1, reachedAt: 200),
                Sample.Result(1, 1, 1, reachedAt: 100),
                Sample.Result(1, 1, 1, reachedAt: 100),
            ]);

        var (unmasked, masked) = (results.Baseline.Speed, results.Variants[1].Speed);
        Assert.Equal((2, 3), (unmasked.Reached, unmasked.Finished));
        Assert.Equal(350, unmasked.Steps!.Mean);
        Assert.Equal(7, unmasked.Seconds!.Mean, 12);
        Assert.Equal((3, 3), (masked.Reached, masked.Finished));
        // Pairs exist for seeds 1 and 2 alone: −100 and −300.
        Assert.Equal(-200, masked.StepsDifference!.Mean);
        Assert.Equal(2, masked.StepsDifference.Count);
    }

    [Fact]
    public void A_failed_run_is_in_no_mean_and_breaks_its_pair()
    {
        var results = Sample.Results(
            unmasked: [Sample.Result(0.5, 0.5, 0.5), null, Sample.Result(0.7, 0.7, 0.7)],
            masked: [Sample.Result(0.6, 0.6, 0.6), Sample.Result(0.1, 0.1, 0.1), Sample.Result(0.8, 0.8, 0.8)]);

        Assert.False(results.Complete);
        Assert.Equal(2, results.Baseline.Finished);
        Assert.Equal(2, results.Baseline.Condition("alone")!.Quality!.Count);
        Assert.Equal(3, results.Variants[1].Condition("alone")!.Quality!.Count);
        Assert.Equal(0.1, results.Variants[1].Condition("alone")!.Difference!.Mean, 12);
        Assert.Equal(2, results.Variants[1].Condition("alone")!.Difference!.Count);
    }

    [Fact]
    public void An_experiment_without_results_is_summarised_all_the_same()
    {
        var results = Sample.Results([null], [null]);

        Assert.Empty(results.Conditions);
        Assert.Equal("", results.Metric);
        Assert.Null(results.Baseline.Speed.TokensPerSecond);
    }

    [Theory]
    [InlineData(MonitoredValue.SequenceAccuracy, 0.5, 200)]
    [InlineData(MonitoredValue.TokenAccuracy, 0.7, 200)]
    [InlineData(MonitoredValue.Perplexity, 6.0, 300)]
    [InlineData(MonitoredValue.Loss, 2.0, 200)]
    public void A_target_is_reached_from_its_own_side(MonitoredValue metric, double value, long step)
    {
        CurvePoint[] curve =
        [
            new(100, 1, 3.0, 20.0, 0.5, 0.1), new(200, 2, 2.0, 7.4, 0.7, 0.5), new(300, 3, 1.7, 5.5, 0.8, 0.6),
        ];

        Assert.Equal(step, new TargetSettings { Metric = metric, Value = value }.FirstReached(curve)!.Step);
    }

    [Fact]
    public void The_quality_of_answers_is_no_target_as_not_every_run_has_it()
    {
        var problems = new SettingsProblems();
        new TargetSettings { Metric = MonitoredValue.Quality }.Check(problems);

        Assert.StartsWith("cannot be quality", Assert.Single(problems.Found).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_a_number_reaches_no_target()
    {
        CurvePoint[] curve = [new(100, 1, double.NaN, double.NaN, double.NaN, double.NaN)];

        Assert.All(Enum.GetValues<MonitoredValue>(), metric =>
            Assert.Null(new TargetSettings { Metric = metric, Value = 1 }.FirstReached(curve)));
    }
}
