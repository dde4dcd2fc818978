using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// Loss and gradients of one batch, with the decoder's steps as one function, as training takes them, and one by one on
/// autograd's graph, as evaluation does when it is asked for gradients. Without dropout both do the same work. The
/// vocabulary is small, so that the decoder is most of it.
/// </summary>
public class DecoderBenchmark : IDisposable
{
    private const int Sentences = 64;
    private const int Words = 196;

    private Seq2SeqModel model = null!;
    private Batch batch = null!;

    /// <summary>The decoder.</summary>
    [Params("bahdanau", "conditional", "luong")]
    public string Decoder { get; set; } = "bahdanau";

    /// <summary>A batch of 64 sentences of 11 to 14 words.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        model = new Seq2SeqModel(new ModelSettings { Decoder = Decoder, Dropout = 0 }, 4 + Words, 4 + Words);
        var words = new VocabularyBuilder();
        for (var word = 0; word < Words; word++)
            words.Add($"w{word}");
        var vocabulary = words.Build(0, 1);
        var lines = Enumerable.Range(0, Sentences).Select(row => string.Join(
            ' ', Enumerable.Range(0, 11 + row % 4).Select(word => $"w{(31 * row + 7 * word) % Words}")));
        var store = SentenceStore.FromLines([.. lines], Tokenizers.Create("whitespace"), vocabulary);
        batch = Batch.FromHost(
            PaddedBatch.Create(new ParallelCorpus("lines", store, store), [.. Enumerable.Range(0, Sentences)]), CPU);
    }

    [Benchmark(Baseline = true)]
    public void SingleSteps() => Learn(training: false);

    [Benchmark]
    public void OneFunction() => Learn(training: true);

    /// <summary>Releases the tensors.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        model.Dispose();
        batch.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Learn(bool training)
    {
        using var scope = NewDisposeScope();
        model.train(training);
        model.zero_grad();
        functional.cross_entropy(model.Logits(batch), batch.Gold).backward();
    }
}
