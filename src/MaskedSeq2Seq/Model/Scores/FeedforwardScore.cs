using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The score v · tanh(U s + b) of a state by itself: nothing asks (Yang et al. 2016). It pools a sentence into one
/// vector; in a decoder it looks at the same places in every step.
/// </summary>
internal sealed class FeedforwardScore : ScoreFunction
{
    private readonly Linear hidden;
    private readonly Linear direction;
    private readonly ScoreSizes sizes;

    public FeedforwardScore(ScoreSizes sizes, Initialization initialization)
        : base(ScoreFunctions.Feedforward, querySize: 0)
    {
        this.sizes = sizes;
        hidden = nn.Linear(sizes.EncoderState, sizes.Attention);
        direction = nn.Linear(sizes.Attention, 1, hasBias: false);
        initialization.Linear(hidden);
        initialization.Linear(direction);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override ScoreOperations Operations => new(
        Key: (sizes.EncoderState + 1) * sizes.Attention, Query: 0, Pair: 0);

    /// <summary>The score of each state, which no query changes. [B, S, 1]</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public override Tensor Keys(Tensor states)
    {
        using var scope = NewDisposeScope();
        return direction.call(hidden.Project(states).tanh_()).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys)
    {
        using var perStep = keys.transpose(1, 2);
        return perStep.expand(-1, query.shape[1], -1);
    }

    /// <summary>The scores of the states, once. [B, 1, S]</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public Tensor Scores(Tensor states)
    {
        using var keys = Keys(states);
        return keys.transpose(1, 2);
    }
}
