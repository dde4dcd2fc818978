using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// How well a source position answers the decoder's state. The decoder projects its state to the query, in the same
/// matrix product as its gates where it can, so a score function only says how wide the query is.
/// </summary>
public abstract class ScoreFunction : nn.Module
{
    /// <summary>Names the module.</summary>
    /// <param name="name">The name in a configuration: <c>model.score</c>.</param>
    /// <param name="querySize">Features of the projected query (A); 0 where the state itself asks.</param>
    protected ScoreFunction(string name, long querySize)
        : base(name) => QuerySize = querySize;

    /// <summary>Features of the projected query (A); 0 where the state itself asks.</summary>
    public long QuerySize { get; }

    /// <summary>Multiply-adds that it needs.</summary>
    public abstract ScoreOperations Operations { get; }

    /// <summary>What does not change from one decoding step to the next; computed once for each source.</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    /// <returns>
    /// The keys; the states themselves where nothing is to be done. [B, S, A], or [B, heads, S, A / heads].
    /// </returns>
    public abstract Tensor Keys(Tensor states);

    /// <summary>The scores at one step or more.</summary>
    /// <param name="query">The decoder's states, projected or not. [B, T, A]</param>
    /// <param name="keys">What <see cref="Keys"/> gave.</param>
    /// <returns>The scores. [B, T, S], or with several heads [B, heads, T, S].</returns>
    public abstract Tensor Scores(Tensor query, Tensor keys);
}

/// <summary>Multiply-adds of a score function.</summary>
/// <param name="Key">For the key of one encoder state.</param>
/// <param name="Query">For the query of one decoder state, its projection by the decoder included.</param>
/// <param name="Pair">For the score of one position at one step.</param>
public readonly record struct ScoreOperations(double Key, double Query, double Pair);
