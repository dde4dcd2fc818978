using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Counts what batches hold.</summary>
internal sealed class BatchTally
{
    private long sentences;
    private long sourceTokens;
    private long sourcePositions;
    private long targetPositions;

    /// <summary>Real target tokens, ends of sentences included.</summary>
    public long TargetTokens { get; private set; }

    /// <summary>The share of source positions that are padding.</summary>
    public double SourcePadding => Padding(sourceTokens, sourcePositions);

    /// <summary>The share of target positions that are padding.</summary>
    public double TargetPadding => Padding(TargetTokens, targetPositions);

    /// <summary>A mean sentence.</summary>
    public SentenceShape Shape
    {
        get
        {
            double all = Math.Max(1, sentences);
            return new SentenceShape(sourceTokens / all, sourcePositions / all, TargetTokens / all);
        }
    }

    /// <summary>Counts a batch.</summary>
    public void Add(Batch batch)
    {
        var host = batch.Host;
        sentences += host.Size;
        sourceTokens += host.SourceTokens;
        TargetTokens += host.TargetTokens;
        sourcePositions += (long)host.Size * host.SourceWidth;
        targetPositions += (long)host.Size * host.TargetWidth;
    }

    private static double Padding(long real, long all) => all == 0 ? 0 : 1 - (double)real / all;
}
