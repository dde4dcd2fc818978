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
    private Parameter direction;

    public AdditiveScore(ScoreSizes sizes, Initialization initialization)
        : base("additive", sizes.Attention)
    {
        keys = nn.Linear(sizes.EncoderState, sizes.Attention, hasBias: false);
        initialization.Linear(keys);
        var row = empty(1, sizes.Attention);
        initialization.Weight(row);
        direction = nn.Parameter(row.squeeze(0));
        row.Dispose();
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states) => keys.call(states);

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys)
    {
        using var scope = NewDisposeScope();
        return keys.add(query.unsqueeze(1)).tanh_().matmul(direction).MoveToOuterDisposeScope();
    }
}
