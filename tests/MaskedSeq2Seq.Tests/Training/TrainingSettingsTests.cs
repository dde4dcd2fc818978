using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public class TrainingSettingsTests
{
    public static TheoryData<string, ICheckedSettings> Wrong => new()
    {
        { "Epochs", new TrainingSettings { Epochs = -1 } },
        { "Epochs", new TrainingSettings { Epochs = 0 } },
        { "ClipNorm", new TrainingSettings { ClipNorm = double.NaN } },
        { "ClipNorm", new TrainingSettings { ClipNorm = double.PositiveInfinity } },
        { "LabelSmoothing", new TrainingSettings { LabelSmoothing = 1 } },
        { "TeacherForcing", new TrainingSettings { TeacherForcing = 1.5 } },
        { "LogEverySteps", new TrainingSettings { LogEverySteps = 0 } },
        { "Name", new OptimizerSettings { Name = "adm" } },
        { "LearningRate", new OptimizerSettings { LearningRate = 0 } },
        { "LearningRate", new OptimizerSettings { LearningRate = double.PositiveInfinity } },
        { "Beta2", new OptimizerSettings { Beta2 = 1 } },
        { "Name", new ScheduleSettings { Name = "cosin" } },
        { "DecaySteps", new ScheduleSettings { Name = "cosine", WarmupSteps = 10, DecaySteps = 10 } },
        { "Accumulation", new TrainingSettings { Accumulation = 0 } },
        { "MovingAverage", new TrainingSettings { MovingAverage = 1 } },
        { "KeepBest", new TrainingSettings { Average = AveragedStates.Best } },
        { "KeepLast", new TrainingSettings { Average = AveragedStates.Last, KeepLast = 1 } },
        { "Factor", new ScheduleSettings { Factor = 1 } },
        { "Patience", new ScheduleSettings { Patience = 0 } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void A_value_that_cannot_be_used_is_reported_under_its_name(string property, ICheckedSettings settings)
    {
        var problems = new SettingsProblems();
        settings.Check(problems);

        Assert.Equal(property, Assert.Single(problems.Found).Property);
    }

    [Fact]
    public void The_defaults_are_right()
    {
        var problems = new SettingsProblems();
        new TrainingSettings().Check(problems);
        new OptimizerSettings().Check(problems);
        new ScheduleSettings().Check(problems);

        Assert.Empty(problems.Found);
    }

    [Fact]
    public void Settings_survive_a_round_trip_through_their_file()
    {
        var settings = new TrainingSettings
        {
            Monitor = MonitoredValue.SequenceAccuracy,
            Optimizer = new OptimizerSettings { Name = "sgd", Momentum = 0.9 },
            Schedule = new ScheduleSettings { Name = "inverse_square_root", WarmupSteps = 12 },
        };

        Assert.Equal(settings, SettingsReader.Read<TrainingSettings>(SettingsWriter.Write(settings), "training.yaml"));
    }
}
