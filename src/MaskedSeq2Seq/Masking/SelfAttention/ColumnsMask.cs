using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Padding is masked as a key: −∞ stands in its columns, as in Vaswani et al. (2017) and in the key padding masks of
/// the libraries since. The right way.
/// <para>Distribution: every query, also one that is padding itself, shares its weight out over the real positions
/// alone; more padding changes nothing. A query with nothing to look at gets weights of 0.</para>
/// <para>Gradient: exactly 0 at padded keys.</para>
/// </summary>
public sealed class ColumnsMask : ISelfAttentionMask
{
    private readonly bool guarded;

    /// <summary>Gives weights of 0 to a query with nothing to look at.</summary>
    public ColumnsMask()
        : this(guarded: true)
    {
    }

    private ColumnsMask(bool guarded) => this.guarded = guarded;

    /// <summary>
    /// The same without a guard: a query with nothing to look at gets NaN. To be shown, not to be trained with.
    /// </summary>
    internal static ColumnsMask Naive { get; } = new(guarded: false);

    /// <inheritdoc/>
    public string Name => "columns";

    /// <inheritdoc/>
    public string Summary => "right: -inf in the columns of padded keys, so that nobody looks at padding";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask? padding, bool causal)
    {
        using var scope = NewDisposeScope();
        var hidden = HiddenPairs.Either(
            padding is null ? null : HiddenPairs.Columns(padding),
            causal ? HiddenPairs.Causal(scores.shape[^1], scores.device) : null);
        var weights = guarded || hidden is null
            ? HiddenPairs.Softmax(scores, hidden)
            : HiddenPairs.SoftmaxUnguarded(scores, hidden);
        return weights.MoveToOuterDisposeScope();
    }
}
