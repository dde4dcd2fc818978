using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Turns the states of a sentence into one vector: each state has a score, the softmax over the scores, padding's among
/// them or not, gives the weights, and the vector is the weighted sum (Yang et al. 2016).
/// </summary>
internal sealed class AttentionPooling : nn.Module
{
    private readonly FeedforwardScore score;

    public AttentionPooling(ModelSettings settings, Initialization initialization)
        : base(nameof(AttentionPooling))
    {
        score = new FeedforwardScore(settings.ScoreSizes, initialization);
        RegisterComponents();
    }

    /// <summary>Pools a batch.</summary>
    /// <param name="states">
    /// The encoder's states; whatever stands at padding, zeros or states that ran on, has a score too. [B, S, C]
    /// </param>
    /// <param name="padding">Which positions are real.</param>
    /// <param name="mask">How to treat padding.</param>
    /// <returns>The vectors [B, C] and how much each position went into them [B, 1, S].</returns>
    public (Tensor Pooled, Tensor Weights) Pool(Tensor states, PaddingMask padding, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var weights = mask.Weights(score.Scores(states), padding);
        return scope.MoveToOuter(weights.bmm(states).squeeze(1), weights);
    }
}
