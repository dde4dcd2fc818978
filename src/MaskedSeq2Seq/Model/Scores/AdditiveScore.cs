using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The alignment model v · tanh(W q + U s + b) of Bahdanau, Cho and Bengio (2015). U s is projected once; the bias
/// rides on the query's projection, where it costs nothing.
/// </summary>
internal sealed class AdditiveScore : ScoreFunction
{
    private readonly Linear keys;
    private readonly ScoreSizes sizes;
    private Parameter direction;

    public AdditiveScore(ScoreSizes sizes, Initialization initialization)
        : base("additive", sizes.Attention)
    {
        this.sizes = sizes;
        keys = nn.Linear(sizes.EncoderState, sizes.Attention, hasBias: false);
        initialization.Linear(keys);
        direction = initialization.Direction(sizes.Attention);
        RegisterComponents();
    }

    /// <summary>v. [A]</summary>
    internal Tensor Direction => direction;

    /// <inheritdoc/>
    public override ScoreOperations Operations => new(
        Key: sizes.EncoderState * sizes.Attention, Query: sizes.DecoderState * sizes.Attention, Pair: sizes.Attention);

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states) => keys.Project(states);

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys) => OfSums(query, keys, direction);

    /// <summary>v · tanh(query + key) of every pair. [B, T, S]</summary>
    internal static Tensor OfSums(Tensor query, Tensor keys, Tensor direction)
    {
        using var scope = NewDisposeScope();
        return keys.unsqueeze(1).add(query.unsqueeze(2)).tanh_().matmul(direction).MoveToOuterDisposeScope();
    }
}
