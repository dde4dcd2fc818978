using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Training.PartsTask;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>On the CPU alone, whatever device other tests are for: elsewhere batches stay whole.</summary>
public class LearningFromPartsTests
{
    private static readonly Dictionary<string, ModelSettings> Models = new()
    {
        ["as it comes"] = new(),
        ["unmasked"] = new() { Mask = new() { Name = "none" }, Packing = false },
        ["renormalized"] = new() { Mask = new() { Name = "renormalize" }, Packing = false },
        ["luong"] = new() { Decoder = "luong", Score = "general" },
        ["conditional"] = new() { Decoder = "conditional", EncoderLayers = 2, DecoderLayers = 2 },
        ["lstm"] = new() { Encoder = "lstm", DecoderCell = CellKind.Lstm, TieTargetEmbeddings = true },
        ["transformer"] = new() { Encoder = "transformer", Decoder = "transformer" },
    };

    public static TheoryData<string> ModelNames => [.. Models.Keys];

    [Theory]
    [MemberData(nameof(ModelNames))]
    public void Parts_teach_what_the_whole_batch_teaches(string name)
    {
        var small = Small(Models[name]) with { Dropout = 0 };

        var whole = Learn(small, parts: 1, threads: 1);
        foreach (var parts in new[] { 2, 3 })
        {
            var learnt = Learn(small, parts, threads: 2);

            Assert.Equal(whole.Loss, learnt.Loss, 10);
            Assert.Equal(whole.Norm, learnt.Norm, 10);
            Assert.All(whole.Weights.Zip(learnt.Weights), pair => Assert.Equal(pair.First, pair.Second, 10));
        }
    }

    [Fact]
    public void A_classifier_learns_from_parts_what_it_learns_from_the_whole_batch()
    {
        var settings = Small(new ModelSettings { Dropout = 0, EncoderLayers = 2 });
        SequenceModel Classifier()
        {
            manual_seed(11);
            return new AttentionClassifier(settings, CopyingTask.Vocabulary, CopyingTask.Vocabulary)
                .to(ScalarType.Float64);
        }

        var whole = Learn(Classifier, Labelled, parts: 1, threads: 1);
        var learnt = Learn(Classifier, Labelled, parts: 3, threads: 2);

        Assert.Equal(whole.Loss, learnt.Loss, 10);
        Assert.All(whole.Weights.Zip(learnt.Weights), pair => Assert.Equal(pair.First, pair.Second, 10));
    }

    [Theory]
    [InlineData(2, 1.0, Precision.Float32)]
    [InlineData(3, 1.0, Precision.Float32)]
    [InlineData(2, 0.5, Precision.Float32)]
    [InlineData(2, 1.0, Precision.Bfloat16)]
    public void What_is_learnt_with_noise_has_the_same_bits_whichever_thread_is_first(
        int parts, double teacherForcing, Precision precision)
    {
        var settings = Small(new ModelSettings { EncoderLayers = 2, Dropout = 0.3, WordDropout = 0.1 });
        var training = Settings with { TeacherForcing = teacherForcing, Precision = precision };
        SequenceModel Model() => Create(settings).to(ScalarType.Float32);

        var expected = Learn(Model, Whole, parts, threads: 1, training);

        for (var time = 0; time < 8; time++)
            Assert.Equal(expected.Weights, Learn(Model, Whole, parts, threads: parts, training).Weights);
        Assert.NotEqual(expected.Weights, Learn(Model, Whole, parts: 1, threads: 1, training).Weights);
    }

    [Fact]
    public void A_run_goes_on_with_the_parts_it_was_begun_with_whatever_threads_there_are_then()
    {
        using var undisturbed = new ScratchFolder();
        using var interrupted = new ScratchFolder();
        using var alone = new ScratchFolder();

        var expected = Train(undisturbed, steps: 6, threads: 2, parts: 2);
        Train(interrupted, steps: 3, threads: 2, parts: 2);
        var resumed = Train(interrupted, steps: 6, threads: 1, resume: true);

        Assert.All(expected.Zip(resumed), pair => Assert.Equal(pair.First, pair.Second, 12));
        Assert.Equal(2, Checkpoint.ReadProgress(interrupted["last.safetensors"]).Parts);
        Assert.Contains(
            expected.Zip(Train(alone, steps: 6, threads: 1)), pair => Math.Abs(pair.First - pair.Second) > 1e-3);
    }

    [Fact]
    public void A_run_is_not_resumed_with_other_parts_than_it_was_begun_with()
    {
        using var folder = new ScratchFolder();
        Train(folder, steps: 1, threads: 2, parts: 2);

        var error = Assert.Throws<InputException>(() => Train(folder, steps: 2, threads: 2, resume: true, parts: 3));

        Assert.Contains(
            "was saved with training.parts 2, the configuration says 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_imported_has_its_parts_settled_when_it_first_trains()
    {
        using var folder = new ScratchFolder();
        using (var model = Create(Small(new ModelSettings())))
            Trainer.SaveBeginning(model, new TrainingSettings(), 5, ToyTraining.Files(folder));
        Assert.Equal(0, Checkpoint.ReadProgress(folder["last.safetensors"]).Parts);

        Train(folder, steps: 1, threads: 2, resume: true, parts: 3);

        Assert.Equal(3, Checkpoint.ReadProgress(folder["last.safetensors"]).Parts);
    }

    [Fact]
    public void Batches_of_a_step_and_parts_of_a_batch_have_noise_of_their_own()
    {
        var settings = Small(new ModelSettings { Dropout = 0.3 });
        using var model = Create(settings);
        using var batch = Whole();
        var update = Update(model, parts: 2, out var optimizer);
        using var owned = optimizer;

        using var one = update.Run([batch], 1, 0);
        using var twice = update.Run([batch, batch], 1, 0);

        // The mean of twice the same noise would be the same loss.
        Assert.NotEqual(one.Loss.item<double>(), twice.Loss.item<double>(), 6);
        var seeds =
            from step in Enumerable.Range(1, 300)
            from part in Enumerable.Range(0, 20)
            select StepNoise.OfPart(7, step, part);
        Assert.Equal(300 * 20, seeds.Distinct().Count());
    }
}
