using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public class LearningAreaTests
{
    private static readonly CurvePoint[] Slow = [Point(100, 0.0), Point(200, 0.2), Point(400, 0.8)];
    private static readonly CurvePoint[] Brief = [Point(150, 0.4), Point(300, 0.6)];

    [Fact]
    public void The_area_is_measured_from_where_all_runs_have_a_value_to_the_last_of_any() =>
        Assert.Equal(new LearningArea(150, 400), LearningArea.Of([Slow, Brief]));

    [Fact]
    public void The_area_is_that_of_trapezoids_over_the_stretch()
    {
        // From 150 (0.1) to 200 (0.2): 7.5; from there to 400 (0.8): 100; over 250 steps.
        Assert.Equal(
            (7.5 + 100) / 250, new LearningArea(150, 400).Under(Slow, MonitoredValue.TokenAccuracy)!.Value, 12);
    }

    [Fact]
    public void A_run_that_stopped_early_stays_where_it_was()
    {
        // 150 steps of 0.5 on average, and 100 of 0.6.
        Assert.Equal(
            (75 + 60) / 250.0, new LearningArea(150, 400).Under(Brief, MonitoredValue.TokenAccuracy)!.Value, 12);
    }

    [Fact]
    public void A_single_validation_is_a_level_line_and_none_is_none()
    {
        var area = new LearningArea(100, 300);

        Assert.Equal(0.7, area.Under([Point(100, 0.7)], MonitoredValue.TokenAccuracy)!.Value, 12);
        Assert.Null(area.Under([], MonitoredValue.TokenAccuracy));
        Assert.Null(LearningArea.Of([[Point(100, 0.7)]]));
        Assert.Null(LearningArea.Of([]));
    }

    [Fact]
    public void Speed_is_told_for_every_value_of_the_target()
    {
        var target = new TargetSettings { Value = 0.8, Also = [0.05, 0.99] };
        var results = ResultsSummary.Of(
            Sample.Description([1]) with { Target = target },
            [
                new RunOutcome("unmasked", 1, "", RunStatus.Finished, Sample.Result(1, 1, 1, 300)),
                new RunOutcome("masked", 1, "", RunStatus.Finished, Sample.Result(1, 1, 1, 200)),
            ]);

        var targets = results.Variants[1].Speed.Targets;
        Assert.Equal([0.8, 0.05, 0.99], targets.Select(speed => speed.Value));
        Assert.Equal([1, 1, 0], targets.Select(speed => speed.Reached));
        Assert.Equal([-100, 0], targets.Take(2).Select(speed => speed.StepsDifference!.Mean));
        Assert.Equal(-2, targets[0].SecondsDifference!.Mean, 12);
        Assert.Null(targets[2].Steps);
        // From step 100 to 400: 0.1, 0.9, 0.9, 0.9 against 0.1, 0.1, 0.9, 0.9.
        Assert.Equal((0.5 + 0.9 + 0.9) / 3, results.Variants[1].Speed.AreaUnderCurve!.Mean, 12);
        Assert.Equal(0.8 / 3, results.Variants[1].Speed.AreaComparison!.Difference.Mean, 12);
    }

    [Theory]
    [InlineData("[0.5, 1.5]", "must be between 0 and 1")]
    [InlineData("[0.5]", "must not name a value twice")]
    [InlineData("[0.2, 0.2]", "must not name a value twice")]
    public void Values_that_cannot_be_reached_or_are_told_already_are_refused(string also, string message)
    {
        using var files = new ExperimentFiles();
        var file = files.Write(
            ExperimentFiles.Good.Replace("value: 0.5", $"value: 0.5, also: {also}", StringComparison.Ordinal));

        Assert.Contains(
            message, Assert.Throws<InputException>(() => Experiment.Load(file)).Message, StringComparison.Ordinal);
    }

    private static CurvePoint Point(long step, double accuracy) => new(step, step, 1, 1, accuracy, accuracy);
}
