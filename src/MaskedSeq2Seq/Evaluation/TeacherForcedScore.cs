using MaskedSeq2Seq.Data;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Sums up, over batches, how likely a model finds the references.</summary>
internal sealed class TeacherForcedScore
{
    private double loss;
    private long tokens;
    private long rightTokens;
    private long sentences;
    private long rightSentences;

    /// <summary>Cross entropy in nats per target token, end of sentence included.</summary>
    public double Loss => loss / tokens;

    /// <summary>The exponential of the loss.</summary>
    public double Perplexity => Math.Exp(Loss);

    /// <summary>The share of target tokens that were the likeliest.</summary>
    public double TokenAccuracy => (double)rightTokens / tokens;

    /// <summary>The share of sentences all of whose tokens were the likeliest.</summary>
    public double SequenceAccuracy => (double)rightSentences / sentences;

    /// <summary>Adds a batch.</summary>
    /// <param name="logits">The logits on its real target positions. [N, V]</param>
    /// <param name="batch">The batch.</param>
    public void Add(Tensor logits, Batch batch)
    {
        using var scope = NewDisposeScope();
        var sum = nn.functional.cross_entropy(logits, batch.Gold, reduction: nn.Reduction.Sum);
        loss += sum.to(ScalarType.Float64).item<double>();
        Count(logits.argmax(1).eq(batch.Gold).cpu().data<bool>().ToArray(), batch.Host);
    }

    private void Count(ReadOnlySpan<bool> right, PaddedBatch batch)
    {
        foreach (var length in batch.TargetLengths)
        {
            var rightInRow = right[..(int)length].Count(true);
            right = right[(int)length..];
            rightTokens += rightInRow;
            rightSentences += rightInRow == length ? 1 : 0;
        }
        tokens += batch.TargetTokens;
        sentences += batch.Size;
    }
}
