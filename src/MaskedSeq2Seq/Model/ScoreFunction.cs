using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// How well a source position answers the decoder's state. The decoder projects its state to the query in the same
/// matrix product as its gates, so a score function only says how wide the query is.
/// </summary>
public abstract class ScoreFunction : nn.Module
{
    /// <summary>Names the module.</summary>
    /// <param name="name">The name in a configuration: <c>model.score</c>.</param>
    /// <param name="querySize">Features of the projected query (A).</param>
    protected ScoreFunction(string name, long querySize)
        : base(name) => QuerySize = querySize;

    /// <summary>Features of the projected query (A).</summary>
    public long QuerySize { get; }

    /// <summary>What does not change from one decoding step to the next; computed once for each source.</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    /// <returns>The keys. [B, S, A]</returns>
    public abstract Tensor Keys(Tensor states);

    /// <summary>The scores of one decoding step.</summary>
    /// <param name="query">The projected state of the decoder. [B, A]</param>
    /// <param name="keys">What <see cref="Keys"/> gave. [B, S, A]</param>
    /// <returns>The scores. [B, S]</returns>
    public abstract Tensor Scores(Tensor query, Tensor keys);
}
