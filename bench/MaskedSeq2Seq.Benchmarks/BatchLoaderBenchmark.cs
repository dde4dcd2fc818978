using BenchmarkDotNet.Attributes;
using MaskedSeq2Seq.Data;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarks;

/// <summary>
/// One epoch of 10,000 pairs in batches of 64, planned and filled, with nobody training meanwhile: as plain arrays, and
/// as tensors. The number of pairs over the mean is what the loader can give in a second.
/// </summary>
public class BatchLoaderBenchmark
{
    private const int Pairs = 10_000;

    private ParallelCorpus corpus = null!;
    private int epoch;

    /// <summary>How pairs are put into batches.</summary>
    [Params("none", "pool", "boundaries")]
    public string Bucketing { get; set; } = "";

    /// <summary>Number names, which differ much in length, and themselves as targets.</summary>
    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        var tokenizer = Tokenizers.Create("whitespace");
        // Consecutive squares: a spread of lengths without a random number.
        string[] lines = [.. Enumerable.Range(1, Pairs).Select(n => NumberWords.Spell((long)n * n % 1_000_000))];
        var builder = new VocabularyBuilder();
        foreach (var token in lines.SelectMany(tokenizer.Tokenize))
            builder.Add(token);
        var sentences = SentenceStore.FromLines(lines, tokenizer, builder.Build(limit: 0, minimumCount: 1));
        corpus = new ParallelCorpus("numbers", sentences, sentences);
    }

    [Benchmark(Baseline = true)]
    public int Arrays() => Loader().HostEpoch(epoch++).Sum(batch => batch.Size);

    [Benchmark]
    public int Tensors()
    {
        var sentences = 0;
        foreach (var batch in Loader().Epoch(epoch++))
        {
            using (batch)
                sentences += batch.Host.Size;
        }
        return sentences;
    }

    private BatchLoader Loader() => new(corpus, new BatchSettings { Bucketing = Bucketing }, seed: 1, CPU);
}
