using System.Runtime.InteropServices;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class MemoryExhaustedTests : IDisposable
{
    private const string OnCuda =
        "CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 79.10 GiB of which 1.94 GiB is "
        + "free. Of the allocated memory 70.01 GiB is allocated by PyTorch.";

    private const string OnHost =
        "[enforce fail at alloc_cpu.cpp:66] . DefaultCPUAllocator: can't allocate memory: you tried to allocate "
        + "68719476736 bytes. Error code 12 (Cannot allocate memory)";

    private static readonly TrainingSettings Settings = new()
    {
        Epochs = 3,
        LogEverySteps = 2,
        SaveEverySteps = 0,
        Optimizer = new OptimizerSettings { LearningRate = 0.01 },
    };

    private readonly ScratchFolder folder = new();
    private readonly ScratchFolder undisturbed = new();

    public void Dispose()
    {
        folder.Dispose();
        undisturbed.Dispose();
    }

    [Theory]
    [InlineData(OnCuda, "the CUDA device is out of memory (tried to allocate 2.00 GiB): less")]
    [InlineData(OnHost, "out of memory (tried to allocate 68719476736 bytes): less")]
    [InlineData("cuDNN error: CUDNN_STATUS_ALLOC_FAILED", "out of memory: less")]
    [InlineData("HIP out of memory. Tried to allocate 20.00 MiB (GPU 0)",
        "the ROCm device is out of memory (tried to allocate 20.00 MiB): less")]
    public void Torch_has_many_words_for_it(string said, string expected)
    {
        var failure = FromTorch(said);

        Assert.True(MemoryExhaustedException.IsLackOfMemory(failure));
        Assert.Equal(expected, new MemoryExhaustedException("less", failure).Message);
    }

    [Fact]
    public void A_host_that_cannot_give_the_memory_is_recognized()
    {
        var failure = Assert.Throws<ExternalException>(() => zeros(1L << 55));

        Assert.True(MemoryExhaustedException.IsLackOfMemory(failure), failure.Message);
        Assert.Contains("bytes", new MemoryExhaustedException("less", failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_failures_stay_what_they_are()
    {
        var failure = FromTorch("The size of tensor a (3) must match the size of tensor b (4)");

        Assert.False(MemoryExhaustedException.IsLackOfMemory(failure));
        Assert.False(MemoryExhaustedException.IsLackOfMemory(new InvalidOperationException(OnCuda)));
        Assert.Same(failure, Assert.Throws<ExternalException>(() => Train(folder, failAt: 4, failure)));
    }

    [Theory]
    [InlineData(OnCuda)]
    [InlineData(OnHost)]
    public void A_step_that_finds_no_memory_keeps_the_step_before_and_names_the_setting(string said)
    {
        var error = Assert.Throws<MemoryExhaustedException>(
            () => Train(folder, failAt: 4, FromTorch(said)));

        Assert.Contains("data.batches.size, 8 sentences now", error.Message, StringComparison.Ordinal);
        Assert.Contains("the state of step 3 is saved", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, Checkpoint.ReadProgress(folder["last.safetensors"]).Step);
    }

    [Fact]
    public void What_was_kept_goes_on_to_the_numbers_of_a_training_that_had_the_memory()
    {
        using var expected = CopyingTask.Model(dropout: 0.2);
        using var rescued = CopyingTask.Model(dropout: 0.2);
        ToyTraining.Run(undisturbed, Settings, model: expected);
        Assert.Throws<MemoryExhaustedException>(() => Train(folder, failAt: 7, FromTorch(OnCuda)));

        ToyTraining.Run(folder, Settings, model: rescued, resume: true);

        Assert.All(
            expected.parameters().Zip(rescued.parameters()),
            pair => Assert.True(pair.First.eq(pair.Second).all().item<bool>()));
    }

    [Fact]
    public void Nothing_is_saved_where_the_first_step_finds_no_memory()
    {
        var error = Assert.Throws<MemoryExhaustedException>(
            () => Train(folder, failAt: 1, FromTorch(OnCuda)));

        Assert.Contains("no state was saved yet", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["last.safetensors"]));
    }

    [Fact]
    public void A_validation_that_finds_no_memory_names_its_own_setting()
    {
        using var model = CopyingTask.Model();
        var evaluation = new EvaluationSettings { BatchSize = 20 };
        var validator = new ToyValidator(_ =>
        {
            using var hook = FailingAt(model, 1, FromTorch(OnCuda));
            return new Validator(CopyingTask.Corpus(), evaluation, TestDevice.Value)
                .Validate(model, CancellationToken.None).Loss;
        });

        var error = Assert.Throws<MemoryExhaustedException>(
            () => ToyTraining.Run(folder, Settings, validator: validator, model: model));

        Assert.Contains("evaluation.batch_size, 20 sentences now", error.Message, StringComparison.Ordinal);
        Assert.Contains("the state of step 5 is saved", error.Message, StringComparison.Ordinal);
    }

#pragma warning disable CA2201 // it is what torch throws
    private static ExternalException FromTorch(string said) => new(said);
#pragma warning restore CA2201

    private static void Train(ScratchFolder folder, int failAt, Exception failure)
    {
        using var model = CopyingTask.Model(dropout: 0.2);
        using var hook = FailingAt(model, failAt, failure);
        ToyTraining.Run(folder, Settings, validator: ToyValidator.Scripted(2, 1), model: model);
    }

    /// <summary>Lets a forward pass fail when the source is embedded for the n-th time.</summary>
    private static Removal FailingAt(Seq2SeqModel model, int call, Exception failure)
    {
        var calls = 0;
        var hook = model.modules().OfType<Embedding>().First().register_forward_pre_hook(
            (_, input) => ++calls == call ? throw failure : input);
        return new Removal(hook.remove);
    }

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
