using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// (W q + b) · U s / √A: scaled dot-product attention (Vaswani et al. 2017). Without the scaling, products of A features
/// grow with √A and push the softmax to where it has no gradient.
/// <para>With several heads the features are cut into as many parts of A / heads, each with scores of its own, and each
/// divided by the root of its own size.</para>
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
        return Heads.Split(keys.call(states), sizes.Heads).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys)
    {
        using var scope = NewDisposeScope();
        var scaled = query.mul(1 / Math.Sqrt(sizes.Attention / sizes.Heads));
        return DotScore.Products(Heads.Split(scaled, sizes.Heads), keys).MoveToOuterDisposeScope();
    }

    /// <summary>Why it cannot have so many heads, or null if it can.</summary>
    internal static string? Misfit(ScoreSizes sizes) =>
        sizes.Attention % sizes.Heads == 0 && sizes.EncoderState % sizes.Heads == 0
            ? null
            : $"{sizes.Heads} heads cannot share {sizes.Attention} attention features and "
                + $"{sizes.EncoderState} features of the encoder's states evenly";
}
