using MaskedSeq2Seq.Training;
using MaskedSeq2Seq.Training.Schedules;

namespace MaskedSeq2Seq.Tests.Training;

public class LearningRateTests
{
    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(3, 0.75)]
    [InlineData(4, 1.0)]
    [InlineData(1000, 1.0)]
    public void Constant_rises_linearly_and_then_stays(long step, double share)
    {
        var rate = new LearningRate(0.2, new ScheduleSettings { Name = "constant", WarmupSteps = 4 });

        Assert.Equal(0.2 * share, rate.At(step, []), 12);
    }

    [Theory]
    [InlineData(1, 0.25)]
    [InlineData(4, 1.0)]
    [InlineData(16, 0.5)]
    [InlineData(100, 0.2)]
    public void Inverse_square_root_peaks_at_the_end_of_the_warm_up(long step, double share)
    {
        var rate = new LearningRate(3.0, new ScheduleSettings { Name = "inverse_square_root", WarmupSteps = 4 });

        Assert.Equal(3.0 * share, rate.At(step, []), 12);
    }

    [Fact]
    public void Inverse_square_root_without_warm_up_starts_at_the_base_rate()
    {
        var rate = new LearningRate(1.0, new ScheduleSettings { Name = "inverse_square_root" });

        Assert.Equal(1.0, rate.At(1, []), 12);
        Assert.Equal(1 / 3.0, rate.At(9, []), 12);
    }

    [Theory]
    [InlineData(2, 0.5)]
    [InlineData(4, 1.0)]
    [InlineData(8, 0.75)]
    [InlineData(10, 0.5)]
    [InlineData(12, 0.25)]
    [InlineData(16, 0.0)]
    [InlineData(99, 0.0)]
    public void Cosine_falls_by_half_a_wave_from_the_end_of_the_warm_up(long step, double share)
    {
        var settings = new ScheduleSettings { Name = "cosine", WarmupSteps = 4, DecaySteps = 16 };

        Assert.Equal(3.0 * share, new LearningRate(3.0, settings).At(step, []), 12);
        Assert.Equal(
            Math.Max(0.3, 3.0 * share),
            new LearningRate(3.0, settings with { MinimumLearningRate = 0.3 }).At(step, []),
            12);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.0, -5.0, -4.0, -3.0)]
    [InlineData(1.0, -5.0, -6.0)]
    [InlineData(0.5, -5.0, -6.0, -5.0)]
    [InlineData(0.5, -5.0, -6.0, -6.0, -6.0)]
    [InlineData(0.25, -5.0, -6.0, -6.0, -6.0, -6.0)]
    [InlineData(0.5, -5.0, -6.0, -6.0, -4.0, -4.5)]
    public void Plateau_halves_the_rate_after_two_validations_in_a_row_without_a_better_one(
        double expected, params double[] scores)
    {
        var rate = new LearningRate(1.0, new ScheduleSettings { Name = "plateau", Factor = 0.5, Patience = 2 });

        Assert.Equal(expected, rate.At(100, scores), 12);
    }

    [Fact]
    public void Plateau_follows_a_growing_history()
    {
        var rate = new LearningRate(1.0, new ScheduleSettings { Name = "plateau", Factor = 0.1, Patience = 1 });
        var scores = new List<double> { 1 };

        Assert.Equal(1.0, rate.At(1, scores), 12);
        scores.Add(0.5);
        Assert.Equal(0.1, rate.At(2, scores), 12);
        scores.Add(2);
        Assert.Equal(0.1, rate.At(3, scores), 12);
    }

    [Fact]
    public void No_schedule_goes_below_the_minimum_nor_raises_the_rate_to_it()
    {
        var settings = new ScheduleSettings
        {
            Name = "inverse_square_root",
            WarmupSteps = 2,
            MinimumLearningRate = 0.5,
        };

        Assert.Equal(0.5, new LearningRate(1.0, settings).At(1_000_000, []), 12);
        Assert.Equal(0.1, new LearningRate(0.1, settings).At(1_000_000, []), 12);
        Assert.Equal(0.5, new LearningRate(1.0, settings).At(1, []), 12);
    }

    [Theory]
    [InlineData(1, 0.92)]
    [InlineData(5, 0.6)]
    [InlineData(10, 0.2)]
    [InlineData(1000, 0.2)]
    public void Teacher_forcing_falls_along_a_line(long step, double expected)
    {
        var settings = new TrainingSettings { TeacherForcingDecaySteps = 10, FinalTeacherForcing = 0.2 };

        Assert.Equal(expected, new TeacherForcing(settings).At(step), 12);
        Assert.Equal(1.0, new TeacherForcing(settings with { TeacherForcingDecaySteps = 0 }).At(step), 12);
    }

    [Fact]
    public void An_unknown_schedule_is_answered_with_the_nearest_name()
    {
        var error = Assert.Throws<InputException>(
            () => LearningRateSchedules.Create(new ScheduleSettings { Name = "platau" }));

        Assert.Contains("plateau", error.Message, StringComparison.Ordinal);
    }
}
