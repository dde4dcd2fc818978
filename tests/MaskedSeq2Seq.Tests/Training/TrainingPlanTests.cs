using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public class TrainingPlanTests
{
    private static readonly ValidationHistory Nothing = new(MonitoredValue.Loss, []);

    [Theory]
    [InlineData(10, 1, false, true)]
    [InlineData(11, 1, false, false)]
    [InlineData(11, 1, true, false)]
    [InlineData(11, 2, true, true)]
    [InlineData(0, 0, true, false)]
    public void Validations_come_by_steps_and_by_epochs(long step, int epochs, bool atEpochEnd, bool due)
    {
        var plan = new TrainingPlan(new TrainingSettings { ValidateEverySteps = 5, ValidateEveryEpochs = 2 });

        Assert.Equal(due, plan.ValidationDue(step, epochs, atEpochEnd));
    }

    [Fact]
    public void Whatever_limit_is_reached_first_ends_training()
    {
        var plan = new TrainingPlan(new TrainingSettings { Epochs = 3, MaximumSteps = 100, MaximumMinutes = 2 });

        Assert.Null(plan.WhyOver(99, 2, 119, Nothing));
        Assert.Equal(StopReason.MaximumSteps, plan.WhyOver(100, 2, 0, Nothing));
        Assert.Equal(StopReason.Epochs, plan.WhyOver(50, 3, 0, Nothing));
        Assert.Equal(StopReason.MaximumMinutes, plan.WhyOver(50, 2, 120, Nothing));
    }

    [Fact]
    public void The_total_is_the_smaller_of_steps_and_epochs()
    {
        Assert.Equal(100, new TrainingPlan(new TrainingSettings { Epochs = 3, MaximumSteps = 100 }).TotalSteps(50));
        Assert.Equal(60, new TrainingPlan(new TrainingSettings { Epochs = 3, MaximumSteps = 100 }).TotalSteps(20));
        Assert.Equal(
            18, new TrainingPlan(new TrainingSettings { Epochs = 3, Accumulation = 4 }).TotalSteps(21));
        Assert.Null(new TrainingPlan(new TrainingSettings { Epochs = 0, MaximumMinutes = 1 }).TotalSteps(20));
    }

    [Fact]
    public void Time_left_is_bounded_by_the_time_limit()
    {
        var plan = new TrainingPlan(new TrainingSettings { MaximumMinutes = 1 });

        Assert.Equal(30, plan.SecondsLeft(1000, 0.1, 30));
        Assert.Equal(5, plan.SecondsLeft(50, 0.1, 30)!.Value, 9);
        Assert.Equal(
            18, new TrainingPlan(new TrainingSettings { Epochs = 3, Accumulation = 4 }).TotalSteps(21));
        Assert.Null(new TrainingPlan(new TrainingSettings()).SecondsLeft(null, 0.1, 30));
    }
}
