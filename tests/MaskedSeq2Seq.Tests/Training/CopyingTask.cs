using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>
/// Sentences of 1 to 4 tokens whose translation is the sentence itself, and a model small enough to learn it at once.
/// </summary>
internal static class CopyingTask
{
    private const int Symbols = 6;

    public const int Vocabulary = SpecialTokens.Count + Symbols;

    public static ParallelCorpus Corpus(int count = 40)
    {
        var random = new Random(7);
        var offsets = new int[count + 1];
        var ids = new List<int>();
        for (var i = 0; i < count; i++)
        {
            for (var length = 1 + random.Next(4); length > 0; length--)
                ids.Add(SpecialTokens.Count + random.Next(Symbols));
            offsets[i + 1] = ids.Count;
        }
        var sentences = new SentenceStore([.. ids], offsets);
        return new ParallelCorpus("toy", sentences, sentences);
    }

    public static Seq2SeqModel Model(double dropout = 0, int hiddenSize = 6)
    {
        manual_seed(11);
        return new Seq2SeqModel(
            new ModelSettings { EmbeddingSize = 5, HiddenSize = hiddenSize, Dropout = dropout },
            Vocabulary,
            Vocabulary).to(TestDevice.Value);
    }

    public static BatchLoader Loader(int size = 8, int count = 40) =>
        new(Corpus(count), new BatchSettings { Size = size, Prefetch = 1 }, seed: 3, TestDevice.Value);

    /// <summary>Mean loss per token of a model on part of the corpus.</summary>
    public static double Loss(SequenceModel model)
    {
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        using var batch = Batch.FromHost(PaddedBatch.Create(Corpus(), [0, 1, 2, 3, 4, 5, 6, 7]), TestDevice.Value);
        return nn.functional.cross_entropy(model.Logits(batch), batch.Gold).item<float>();
    }
}
