using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public class ValidationHistoryTests
{
    [Fact]
    public void The_first_among_equals_is_the_best()
    {
        var history = Of(MonitoredValue.Loss, 3, 2, 2, 2.5);

        Assert.Equal(20, history.Best!.Step);
        Assert.Equal(2, history.WithoutImprovement);
        Assert.Equal(40, history.Last!.Step);
    }

    [Fact]
    public void Accuracies_are_better_when_higher()
    {
        var history = new ValidationHistory(MonitoredValue.TokenAccuracy, []);

        Assert.True(history.Add(1, new ValidationResult(1, 1, 0.5, 0, 0)));
        Assert.True(history.Add(2, new ValidationResult(9, 9, 0.6, 0, 0)));
        Assert.False(history.Add(3, new ValidationResult(0, 1, 0.4, 1, 0)));
    }

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 20)]
    public void The_quality_of_answers_is_better_as_its_metric_says(bool higherIsBetter, long best)
    {
        var history = new ValidationHistory(MonitoredValue.Quality, []);
        var result = new ValidationResult(1, 1, 0, 0, 0);

        history.Add(10, result);
        foreach (var (step, value) in new[] { (20, 7.0), (30, 9.0), (40, 8.0) })
            history.Add(step, result with { Answers = new AnswerQuality("some", value, higherIsBetter) });

        Assert.Equal(best, history.Best!.Step);
    }

    [Fact]
    public void A_loss_that_is_no_number_is_never_better_but_the_first_state_is_kept()
    {
        var history = Of(MonitoredValue.Loss, double.NaN, double.NaN);

        Assert.Equal(10, history.Best!.Step);
        Assert.True(history.Add(30, new ValidationResult(100, 100, 0, 0, 0)));
        Assert.False(history.Add(40, new ValidationResult(double.NaN, 100, 0, 0, 0)));
    }

    [Fact]
    public void Without_validations_there_is_no_best()
    {
        var history = Of(MonitoredValue.Loss);

        Assert.Null(history.Best);
        Assert.Equal(0, history.WithoutImprovement);
    }

    private static ValidationHistory Of(MonitoredValue monitor, params double[] losses) =>
        new(
            monitor,
            losses.Select((loss, i) => new PastValidation(10 * (i + 1), new ValidationResult(loss, loss, 0, 0, 0))));
}
