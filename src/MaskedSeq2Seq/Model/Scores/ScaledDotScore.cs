using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// (W q + b) · U s / √A: scaled dot-product attention (Vaswani et al. 2017). Without the scaling, products of A
/// features grow with √A and push the softmax to where it has no gradient.
/// <para>With several heads the features are cut into as many parts of A / heads, each with scores of its own, and
/// each divided by the root of its own size.</para>
/// </summary>
internal sealed class ScaledDotScore : ScoreFunction
{
    private readonly Linear keys;
    private readonly ScoreSizes sizes;

    public ScaledDotScore(ScoreSizes sizes, Initialization initialization)
        : base("scaled_dot", sizes.Attention)
    {
        this.sizes = sizes;
        keys = nn.Linear(sizes.EncoderState, sizes.Attention, hasBias: false);
        initialization.Linear(keys);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ScoreOperations Operations => new(
        Key: sizes.EncoderState * sizes.Attention, Query: sizes.DecoderState * sizes.Attention, Pair: sizes.Attention);

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states)
    {
        using var scope = NewDisposeScope();
        return PerHead(keys.Project(states)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys)
    {
        using var scope = NewDisposeScope();
        return Scaled(PerHead(query), keys).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Q Kᵀ / √A. The queries are scaled before the product, so that half precision does not overflow in between.
    /// </summary>
    /// <param name="queries">Q. [..., T, A]</param>
    /// <param name="keys">K. [..., S, A]</param>
    /// <returns>The scores. [..., T, S]</returns>
    internal static Tensor Scaled(Tensor queries, Tensor keys)
    {
        using var scaled = queries.div(Math.Sqrt(queries.shape[^1]));
        return DotScore.Products(scaled, keys);
    }

    /// <summary>Why it cannot have so many heads, or null if it can.</summary>
    internal static string? Misfit(ScoreSizes sizes) =>
        sizes.Attention % sizes.Heads == 0 && sizes.EncoderState % sizes.Heads == 0
            ? null
            : $"{sizes.Heads} heads cannot share {sizes.Attention} attention features and "
                + $"{sizes.EncoderState} features of the encoder's states evenly";

    // A single head is no dimension of its own.
    private Tensor PerHead(Tensor features) => sizes.Heads == 1 ? features : Heads.Split(features, sizes.Heads);
}
