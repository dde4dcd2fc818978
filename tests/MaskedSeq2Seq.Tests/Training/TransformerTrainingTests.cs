using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public class TransformerTrainingTests
{
    private static readonly TrainingSettings Settings = new()
    {
        Epochs = 12,
        Optimizer = new() { LearningRate = 0.01 },
        SaveEverySteps = 5,
    };

    [Fact]
    public void A_transformer_learns_to_copy_and_goes_on_from_a_checkpoint_as_if_nothing_had_happened()
    {
        using var undisturbed = new ScratchFolder();
        using var interrupted = new ScratchFolder();
        using var trained = Model();
        using var before = Model();
        using var after = Model();

        ToyTraining.Run(undisturbed, Settings, model: trained);
        using var cancellation = new CancellationTokenSource();
        var heard = 0;
        var canceller = new RecordingObserver(_ =>
        {
            if (++heard == 4)
                cancellation.Cancel();
        });
        var stopped = ToyTraining.Run(interrupted, Settings, canceller, model: before, cancellation: cancellation);
        ToyTraining.Run(interrupted, Settings, model: after, resume: true);

        Assert.Equal(StopReason.Cancelled, stopped.Reason);
        foreach (var (parameter, expected) in after.parameters().Zip(trained.parameters()))
            Assert.Equal(expected.data<float>().ToArray(), parameter.data<float>().ToArray());
        using var fresh = Model();
        Assert.True(CopyingTask.Loss(trained) < 0.7 * CopyingTask.Loss(fresh));
    }

    private static Seq2SeqModel Model()
    {
        manual_seed(11);
        var settings = new ModelSettings
        {
            Encoder = "transformer",
            Decoder = "transformer",
            EmbeddingSize = 8,
            HiddenSize = 8,
            Dropout = 0.1,
            Transformer = new() { Heads = 2 },
        };
        return new Seq2SeqModel(settings, CopyingTask.Vocabulary, CopyingTask.Vocabulary);
    }
}
