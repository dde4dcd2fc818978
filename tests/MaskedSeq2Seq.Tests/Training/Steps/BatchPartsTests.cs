using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>On the CPU alone, whatever device other tests are for: elsewhere batches stay whole.</summary>
public class BatchPartsTests
{
    private const int Rows = 50;

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

    [Fact]
    public void Every_sentence_is_dealt_to_one_part_and_parts_are_as_wide_as_the_batch_and_about_as_long_as_each_other()
    {
        using var batch = Whole();

        var parts = BatchParts.Of(batch, 3);

        Assert.Equal(
            batch.Host.Rows.Order(), parts.SelectMany(part => part.Host.Rows).Order());
        Assert.Equal([17, 17, 16], parts.Select(part => part.Host.Size));
        Assert.Equal(batch.Host.TargetTokens, parts.Sum(part => part.Host.TargetTokens));
        Assert.Equal(batch.Host.SourceTokens, parts.Sum(part => part.Host.SourceTokens));
        foreach (var part in parts)
        {
            Assert.Equal(
                (batch.Host.SourceWidth, batch.Host.TargetWidth), (part.Host.SourceWidth, part.Host.TargetWidth));
            Assert.InRange(part.Host.TargetTokens, batch.Host.TargetTokens / 3 - 8, batch.Host.TargetTokens / 3 + 8);
            AssertRowsAreThoseOf(batch.Host, part.Host);
            part.Dispose();
        }
    }

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

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_learnt_with_noise_has_the_same_bits_however_many_threads_there_are_and_whichever_is_first(
        int parts)
    {
        var settings = Small(new ModelSettings { EncoderLayers = 2, Dropout = 0.3, WordDropout = 0.1 });

        var expected = Learn(settings, parts, threads: 1);

        for (var time = 0; time < 8; time++)
            Assert.Equal(expected.Weights, Learn(settings, parts, threads: 2 + time % 2).Weights);
        Assert.NotEqual(expected.Weights, Learn(settings, parts: 1, threads: 1).Weights);
    }

    [Fact]
    public void A_run_goes_on_with_the_parts_it_was_begun_with_whatever_threads_there_are_then()
    {
        using var undisturbed = new ScratchFolder();
        using var interrupted = new ScratchFolder();
        using var alone = new ScratchFolder();

        var expected = Train(undisturbed, steps: 6, threads: 2);
        Train(interrupted, steps: 3, threads: 2);
        var resumed = Train(interrupted, steps: 6, threads: 1, resume: true);

        Assert.Equal(expected, resumed);
        Assert.Equal(2, Checkpoint.ReadProgress(interrupted["last.safetensors"]).Parts);
        Assert.NotEqual(expected, Train(alone, steps: 6, threads: 1));
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

    [Fact]
    public void Small_batches_and_models_that_draw_in_libtorch_are_left_whole()
    {
        using var batch = Whole();
        using var few = Whole(31);
        using var model = Create(Small(new ModelSettings { Dropout = 0.5, EncoderLayers = 2 }));
        using var inTorch = Create(Small(new ModelSettings { Dropout = 0.5, EncoderLayers = 2, Encoder = "lstm" }));
        using var withoutNoise = Create(Small(new ModelSettings { Dropout = 0, EncoderLayers = 2, Encoder = "lstm" }));
        using var reading = Create(
            Small(new ModelSettings { Dropout = 0.5, DecoderLayers = 2, Decoder = "luong", InputFeeding = false }));

        Assert.Equal(3, BatchParts.Count(model, batch, 16));
        Assert.Equal(2, BatchParts.Count(model, batch, 2));
        Assert.Equal(1, BatchParts.Count(model, few, 16));
        Assert.Equal(1, BatchParts.Count(inTorch, batch, 16));
        Assert.Equal(3, BatchParts.Count(withoutNoise, batch, 16));
        Assert.Equal(1, BatchParts.Count(reading, batch, 16));
    }

    [Fact]
    public void What_goes_wrong_in_a_part_is_thrown_where_the_step_was_taken_and_no_tensor_is_left()
    {
        using var batch = Whole();
        var parts = BatchParts.Of(batch, 3);
        var before = Tensor.TotalCount;

        var failure = Assert.Throws<InvalidDataException>(() => BatchParts.Sums(parts, (_, number) =>
        {
            var made = ones(3);
            return number == 1 ? throw new InvalidDataException("part 1") : [made, ones(2)];
        }));

        Assert.Equal("part 1", failure.Message);
        Assert.Equal(before, Tensor.TotalCount);
        foreach (var part in parts)
            part.Dispose();
    }

    [Fact]
    public void Sums_leave_out_what_a_part_does_not_have()
    {
        using var batch = Whole();
        using var scope = NewDisposeScope();
        var parts = BatchParts.Of(batch, 3);
        using var used = ones(2).requires_grad_();
        using var unused = ones(2).requires_grad_();

        var sums = BatchParts.Sums(parts, (_, number) =>
        {
            var loss = used.sum().mul(number + 1);
            if (number == 2)
                loss += unused.sum();
            return [loss.detach(), .. autograd.grad([loss], [used, unused, used], allow_unused: true)];
        });

        Assert.Equal([14f], sums[0]!.data<float>().ToArray());
        Assert.Equal([6f, 6f], sums[1]!.data<float>().ToArray());
        Assert.Equal([1f, 1f], sums[2]!.data<float>().ToArray());
        foreach (var part in parts)
            part.Dispose();
    }

    private static Batch Whole(int rows = Rows) => Batch.FromHost(
        PaddedBatch.Create(CopyingTask.Corpus(Rows), [.. Enumerable.Range(0, rows)]), CPU);

    private static ModelSettings Small(ModelSettings settings) => settings with
    {
        EmbeddingSize = 6,
        HiddenSize = 6,
        AttentionSize = 4,
        AttentionHeads = settings.Decoder == "transformer" ? 2 : 1,
        Transformer = settings.Transformer with { FeedForwardSize = 8, Heads = 2 },
    };

    private static Seq2SeqModel Create(ModelSettings settings)
    {
        manual_seed(11);
        return new Seq2SeqModel(settings, CopyingTask.Vocabulary, CopyingTask.Vocabulary).to(ScalarType.Float64);
    }

    private static TrainingStep Update(Seq2SeqModel model, int parts, out TorchSharp.Modules.OptimizerHelper optimizer)
    {
        optimizer = Optimizers.Create(new OptimizerSettings { Name = "sgd" }, model.parameters());
        return new TrainingStep(model, optimizer, new TrainingSettings { ClipNorm = 0.5 }, 7, parts: parts);
    }

    /// <summary>Two steps of two batches each.</summary>
    private static (double Loss, double Norm, double[] Weights) Learn(ModelSettings settings, int parts, int threads)
    {
        using var allowed = new Threads(threads);
        using var scope = NewDisposeScope();
        using var model = Create(settings);
        using var batch = Whole();
        using var other = Whole(35);
        var update = Update(model, parts, out var optimizer);
        using var owned = optimizer;
        update.Run([batch, other], 1, 0.5).Dispose();
        using var measured = update.Run([batch, other], 2, 0.5);
        return (measured.Loss.item<double>(), measured.Norm.item<double>(), Weights(model));
    }

    private static double[] Train(ScratchFolder folder, int steps, int threads, bool resume = false)
    {
        using var allowed = new Threads(threads);
        using var scope = NewDisposeScope();
        using var model = Create(Small(new ModelSettings()));
        ToyTraining.Run(
            folder,
            new TrainingSettings { MaximumSteps = steps, Epochs = 0 },
            model: model,
            loader: new BatchLoader(CopyingTask.Corpus(), new BatchSettings { Size = 40 }, seed: 3, CPU),
            validator: new ToyValidator(_ => 1),
            resume: resume);
        return Weights(model);
    }

    private static double[] Weights(Seq2SeqModel model) =>
        [.. model.parameters().SelectMany(weight => weight.detach().flatten().data<double>().ToArray())];

    private static void AssertRowsAreThoseOf(PaddedBatch whole, PaddedBatch part)
    {
        var n = 0;
        for (var b = 0; b < part.Size; b++)
        {
            var row = whole.Rows.Index().First(other => other.Item == part.Rows[b]).Index;
            Assert.Equal(Row(whole.Source, row, whole.SourceWidth), Row(part.Source, b, part.SourceWidth));
            Assert.Equal(Row(whole.TargetInput, row, whole.TargetWidth), Row(part.TargetInput, b, part.TargetWidth));
            Assert.Equal(Row(whole.TargetOutput, row, whole.TargetWidth), Row(part.TargetOutput, b, part.TargetWidth));
            Assert.Equal(whole.SourceLengths[row], part.SourceLengths[b]);
            for (var t = 0; t < part.TargetLengths[b]; t++, n++)
            {
                Assert.Equal(b * part.TargetWidth + t, part.TargetPositions[n]);
                Assert.Equal(whole.TargetOutput[row * whole.TargetWidth + t], part.Gold[n]);
            }
        }
        Assert.Equal(n, part.TargetTokens);
    }

    private static long[] Row(long[] matrix, int row, int width) => matrix[(row * width)..((row + 1) * width)];

    private sealed class Threads : IDisposable
    {
        private readonly int before = get_num_threads();

        public Threads(int count) => set_num_threads(count);

        public void Dispose() => set_num_threads(before);
    }
}
