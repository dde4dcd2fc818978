using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("adam")]
    [InlineData("adamw")]
    [InlineData("sgd")]
    public void Model_optimizer_and_progress_come_back_exactly(string name)
    {
        var settings = new TrainingSettings
        {
            Optimizer = new OptimizerSettings { Name = name, Momentum = 0.9, WeightDecay = 0.01 },
            MaximumSteps = 3,
        };
        ToyTraining.Run(folder, settings);
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(settings.Optimizer, model.parameters());

        var progress = Checkpoint.Load(folder["last.safetensors"], model, optimizer);
        Checkpoint.Save(folder["again"], model, optimizer, progress);

        Assert.Equal(3, progress.Step);
        Assert.Equal(File.ReadAllBytes(folder["last.safetensors"]), File.ReadAllBytes(folder["again"]));
    }

    [Theory]
    [InlineData("adam")]
    [InlineData("sgd")]
    public void A_fresh_optimizer_can_be_saved_and_loaded(string name)
    {
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(
            new OptimizerSettings { Name = name, Momentum = 0.9 }, model.parameters());
        Checkpoint.Save(folder["fresh"], model, optimizer, new TrainingProgress());

        Assert.Equal(0, Checkpoint.Load(folder["fresh"], model, optimizer).Step);
    }

    [Fact]
    public void Names_say_what_each_tensor_is()
    {
        ToyTraining.Run(folder, new TrainingSettings { MaximumSteps = 1 });
        using var model = CopyingTask.Model();
        using var content = SafetensorsFile.Read(folder["last.safetensors"]);
        var name = model.named_parameters().First().name;

        Assert.Contains($"model.{name}", content.Tensors.Keys);
        Assert.Contains($"optimizer.{name}.exp_avg", content.Tensors.Keys);
        Assert.Contains($"optimizer.{name}.exp_avg_sq", content.Tensors.Keys);
        Assert.Equal(1, content.Tensors[$"optimizer.{name}.step"].item<long>());
    }

    [Fact]
    public void A_model_of_another_size_is_told_the_first_tensor_that_differs()
    {
        using var small = CopyingTask.Model();
        using var large = CopyingTask.Model(hiddenSize: 7);
        Checkpoint.Save(folder["small"], small, null, new TrainingProgress());

        var error = Assert.Throws<InputException>(() => Checkpoint.Load(folder["small"], large));

        Assert.Matches(
            @"small: its tensor `model\.\S+` has shape \[[\d, ]+\], \[[\d, ]+\] is needed; "
            + "it was saved by another model",
            error.Message);
    }

    [Fact]
    public void A_state_without_optimizer_loads_into_a_model_but_not_into_an_optimizer()
    {
        using var model = CopyingTask.Model();
        using var optimizer = Optimizers.Create(new OptimizerSettings(), model.parameters());
        Checkpoint.Save(folder["best"], model, null, new TrainingProgress { Step = 9 });

        Assert.Equal(9, Checkpoint.Load(folder["best"], model).Step);
        var error = Assert.Throws<InputException>(() => Checkpoint.Load(folder["best"], model, optimizer));
        Assert.Contains("has no tensor `optimizer.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_of_a_loss_is_part_of_a_state()
    {
        using var model = CopyingTask.Model();
        Checkpoint.Save(folder["scaled"], model, null, new TrainingProgress { LossScale = new LossScale(512, 3) });
        Checkpoint.Save(folder["plain"], model, null, new TrainingProgress());

        Assert.Equal(new LossScale(512, 3), Checkpoint.ReadProgress(folder["scaled"]).LossScale);
        Assert.Null(Checkpoint.ReadProgress(folder["plain"]).LossScale);
    }

    [Fact]
    public void Another_optimizers_state_is_refused()
    {
        using var model = CopyingTask.Model();
        using var adam = Optimizers.Create(new OptimizerSettings(), model.parameters());
        using var sgd = Optimizers.Create(new OptimizerSettings { Name = "sgd" }, model.parameters());
        Checkpoint.Save(folder["adam"], model, adam, new TrainingProgress());

        var error = Assert.Throws<InputException>(() => Checkpoint.Load(folder["adam"], model, sgd));

        Assert.Contains("another optimizer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_in_another_type_is_refused()
    {
        using var model = CopyingTask.Model();
        using var doubles = CopyingTask.Model();
        doubles.to(ScalarType.Float64);
        Checkpoint.Save(folder["single"], model, null, new TrainingProgress());

        var error = Assert.Throws<InputException>(() => Checkpoint.Load(folder["single"], doubles));

        Assert.Contains("has type Float32, Float64 is needed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Safetensors_of_other_programs_are_no_checkpoints()
    {
        using var model = CopyingTask.Model();
        using var x = ones(1);
        SafetensorsFile.Write(folder["foreign"], new Dictionary<string, Tensor> { ["x"] = x });

        Assert.Contains(
            "is no checkpoint of this program",
            Assert.Throws<InputException>(() => Checkpoint.Load(folder["foreign"], model)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InputException>(() => Checkpoint.ReadProgress(folder["foreign"]));
    }

    [Fact]
    public void Progress_keeps_every_bit_of_its_numbers()
    {
        using var model = CopyingTask.Model();
        var progress = new TrainingProgress
        {
            Step = 7,
            Interval = new IntervalTotals(1, 0.1 + 0.2, 1e-310, 5, 6, 7, 1 / 3.0),
            Validations =
            [
                new PastValidation(3, new ValidationResult(double.NaN, double.PositiveInfinity, 1 / 7.0, 0, 0)),
                new PastValidation(5, new ValidationResult(1, 2, 3, 4, 5) { Answers = new("bleu", 1 / 9.0, true) }),
            ],
        };
        Checkpoint.Save(folder["p"], model, null, progress);

        var read = Checkpoint.ReadProgress(folder["p"]);

        Assert.Equal(progress.Interval, read.Interval);
        Assert.Equal(progress.Validations, read.Validations);
    }
}
