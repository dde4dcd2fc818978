using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>Small models that learn from batches of the copying task in parts, on the CPU alone.</summary>
internal static class PartsTask
{
    public const int Rows = 50;

    public static readonly TrainingSettings Settings = new() { ClipNorm = 0.5 };

    public static Batch Whole(int rows = Rows) => Of(CopyingTask.Corpus(Rows), rows);

    /// <summary>Sentences whose target is their first token, without an end.</summary>
    public static Batch Labelled(int rows)
    {
        var sentences = CopyingTask.Corpus(Rows).Source;
        var labels = new SentenceStore(
            [.. Enumerable.Range(0, Rows).Select(row => sentences[row][0])], [.. Enumerable.Range(0, Rows + 1)]);
        return Of(new ParallelCorpus("labelled", sentences, labels, endsTargets: false), rows);
    }

    public static Batch Of(ParallelCorpus corpus, int rows) =>
        Batch.FromHost(PaddedBatch.Create(corpus, [.. Enumerable.Range(0, rows)]), CPU);

    public static ModelSettings Small(ModelSettings settings) => settings with
    {
        EmbeddingSize = 6,
        HiddenSize = 6,
        AttentionSize = 4,
        AttentionHeads = settings.Decoder == "transformer" ? 2 : 1,
        Transformer = settings.Transformer with { FeedForwardSize = 8, Heads = 2 },
    };

    public static Seq2SeqModel Create(ModelSettings settings)
    {
        manual_seed(11);
        return new Seq2SeqModel(settings, CopyingTask.Vocabulary, CopyingTask.Vocabulary).to(ScalarType.Float64);
    }

    public static TrainingStep Update(
        SequenceModel model,
        int parts,
        out TorchSharp.Modules.OptimizerHelper optimizer,
        TrainingSettings? training = null)
    {
        optimizer = Optimizers.Create(new OptimizerSettings { Name = "sgd" }, model.parameters());
        return new TrainingStep(model, optimizer, training ?? Settings, 7, parts: parts);
    }

    public static (double Loss, double Norm, double[] Weights) Learn(ModelSettings settings, int parts, int threads) =>
        Learn(() => Create(settings), Whole, parts, threads);

    /// <summary>Two steps of two batches each.</summary>
    public static (double Loss, double Norm, double[] Weights) Learn(
        Func<SequenceModel> create,
        Func<int, Batch> rows,
        int parts,
        int threads,
        TrainingSettings? training = null)
    {
        using var allowed = new Threads(threads);
        using var scope = NewDisposeScope();
        using var model = create();
        using var batch = rows(Rows);
        using var other = rows(35);
        var update = Update(model, parts, out var optimizer, training);
        using var owned = optimizer;
        update.Run([batch, other], 1, 0.5).Dispose();
        using var measured = update.Run([batch, other], 2, 0.5);
        return (measured.Loss.ToDouble(), measured.Norm.ToDouble(), Weights(model));
    }

    public static double[] Train(ScratchFolder folder, int steps, int threads, bool resume = false, int parts = 0)
    {
        using var allowed = new Threads(threads);
        using var scope = NewDisposeScope();
        using var model = Create(Small(new ModelSettings()));
        ToyTraining.Run(
            folder,
            new TrainingSettings { MaximumSteps = steps, Epochs = 0, Parts = parts },
            model: model,
            loader: new BatchLoader(CopyingTask.Corpus(), new BatchSettings { Size = 40 }, seed: 3, CPU),
            validator: new ToyValidator(_ => 1),
            resume: resume);
        return Weights(model);
    }

    public static double[] Weights(SequenceModel model) =>
        [.. model.parameters().SelectMany(weight => TinyModel.Values(weight))];
}
