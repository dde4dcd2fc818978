using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>States that are whole, but say of training what cannot be.</summary>
public sealed class ForgedProgressTests : IDisposable
{
    private static readonly TrainingSettings Settings = new() { Epochs = 1, MaximumSteps = 6 };
    private static readonly ValidationResult Odd = new(double.NaN, -1, 2, double.NegativeInfinity, double.NaN);

    private static readonly IReadOnlyDictionary<string, TrainingProgress> Forged =
        new Dictionary<string, TrainingProgress>
        {
            ["parts"] = new() { Parts = int.MaxValue },
            ["step"] = new() { Step = long.MaxValue },
            ["epoch"] = new() { Epoch = int.MaxValue },
            ["tokens"] = new() { TargetTokens = long.MaxValue },
            ["reported"] = new() { ReportedStep = long.MinValue },
            ["seconds"] = new() { TrainingSeconds = double.NaN, ElapsedSeconds = double.NegativeInfinity },
            ["rate"] = new() { LearningRate = double.NaN },
            ["interval"] = new() { Interval = new(int.MinValue, double.NaN, -1, long.MinValue, -1, -1, double.NaN) },
            ["validations"] = new() { Validations = [new(long.MaxValue, Odd), new(-7, Odd), new(-7, Odd)] },
        };

    private readonly ScratchFolder folder = new();

    public static TheoryData<string> Names => [.. Forged.Keys];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Training_ends_all_the_same(string what)
    {
        Save(Forged[what]);

        var summary = ToyTraining.Run(folder, Settings, resume: true);

        Assert.True(summary.Reason is StopReason.MaximumSteps or StopReason.Epochs);
    }

    [Fact]
    public void More_batches_than_an_epoch_has_are_refused()
    {
        Save(new TrainingProgress { Batch = int.MaxValue });

        var error = Assert.Throws<InputException>(() => ToyTraining.Run(folder, Settings, resume: true));

        Assert.Contains("has done 2147483647 batches of an epoch that has", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_parts_of_a_batch_than_none_are_refused()
    {
        Save(new TrainingProgress { Parts = -3 });

        var error = Assert.Throws<InputException>(() => ToyTraining.Run(folder, Settings, resume: true));

        Assert.Contains("its progress makes no sense", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_a_state_cannot_write_what_a_terminal_obeys()
    {
        const string name = "\n\u001b[2J" + "very long and again very long and again very long and longer";
        using var model = CopyingTask.Model();
        using var x = ones(1);
        Checkpoint.Save(folder["state"], model, null, new TrainingProgress());
        using var whole = SafetensorsFile.Read(folder["state"]);
        var tensors = whole.Tensors.Append(new($"model.{name}", x)).ToDictionary();
        var texts = whole.Metadata.Where(text => text.Key != SafetensorsFile.ChecksumKey).ToDictionary();
        SafetensorsFile.Write(folder["state"], tensors, texts);

        var ofTensor = Assert.Throws<InputException>(() => Checkpoint.Load(folder["state"], model)).Problem;
        Save(new TrainingProgress(), optimizer: name);
        var ofOptimizer = Assert.Throws<InputException>(() => ToyTraining.Run(folder, Settings, resume: true)).Problem;

        Assert.StartsWith("has a tensor `model.??[2Jvery long", ofTensor, StringComparison.Ordinal);
        Assert.Contains("…` that has no place here", ofTensor, StringComparison.Ordinal);
        Assert.StartsWith("was saved with the optimizer ??[2Jvery long", ofOptimizer, StringComparison.Ordinal);
    }

    private void Save(TrainingProgress progress, string? optimizer = null)
    {
        using var model = CopyingTask.Model(dropout: 0.2);
        using var adam = Optimizers.Create(Settings.Optimizer, model.parameters());
        var own = progress with { Seed = 5, Optimizer = optimizer ?? Settings.Optimizer.Name };
        Checkpoint.Save(ToyTraining.Files(folder).Last, model, adam, own);
    }
}
