using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The way back through the looks at an <see cref="AdditiveMemory"/>. The energies, by far the largest thing a step
/// makes, are made anew instead of being kept: a sigmoid costs hardly more than the way to memory and back.
/// </summary>
internal sealed class AdditiveGradients
{
    private readonly AdditiveMemory memory;
    private readonly IMaskStrategy mask;
    private readonly PaddingMask padding;
    private readonly Tensor allWeights;
    private readonly Tensor[] scores;
    private readonly Tensor[] weights;
    private readonly Tensor[] queries;
    private readonly Tensor[] atScores;
    private readonly Tensor slopes;
    private readonly Tensor energies;

    /// <summary>Begins with gradients of 0.</summary>
    /// <param name="memory">What was looked at.</param>
    /// <param name="mask">How padding was treated.</param>
    /// <param name="padding">Which positions are real.</param>
    /// <param name="scores">The scores of all steps. [T, B, S]</param>
    /// <param name="weights">Their weights. [T, B, S]</param>
    /// <param name="doubledQueries">What asked in each step. [B, A]</param>
    public AdditiveGradients(
        AdditiveMemory memory, IMaskStrategy mask, PaddingMask padding,
        Tensor scores, Tensor weights, Tensor[] doubledQueries)
    {
        (this.memory, this.mask, this.padding, allWeights) = (memory, mask, padding, weights);
        (this.scores, this.weights, queries) = (scores.unbind(0), weights.unbind(0), doubledQueries);
        atScores = new Tensor[queries.Length];
        slopes = memory.Values.new_zeros([.. memory.Values.shape[..2], memory.TwiceDirection.shape[0]]);
        energies = zeros_like(memory.TwiceDirection);
    }

    /// <summary>Goes back over a look, except for the values.</summary>
    /// <param name="step">The step that looked.</param>
    /// <param name="atContext">The gradient at its context. [B, C]</param>
    /// <param name="atQuery">Where the gradient at what asked is to stand. [B, A]</param>
    public void TakeBack(int step, Tensor atContext, Tensor atQuery)
    {
        using var scope = NewDisposeScope();
        // As a product this would be one small product for each sentence, which takes libtorch longer.
        var atWeights = memory.Values.mul(atContext.unsqueeze(1)).sum(2);
        var atScore = mask.ScoresGradient(scores[step], weights[step], atWeights, padding);
        var energy = memory.Energies(queries[step]);
        energies.addmv_(energy.flatten(0, 1).t(), atScore.flatten());
        var slope = energy.addcmul_(energy, energy, -1).mul_(atScore.unsqueeze(2));
        slopes.add_(slope);
        atQuery.copy_(slope.sum(1).mul_(memory.TwiceDirection));
        atScores[step] = atScore.MoveToOuterDisposeScope();
    }

    /// <summary>The gradient at the keys. [B, S, A]</summary>
    public Tensor AtKeys() => slopes.mul(memory.TwiceDirection.mul(2));

    /// <summary>The gradient at v. [A]</summary>
    public Tensor AtDirection() => energies.mul(2).sub_(stack(atScores).sum());

    /// <summary>The gradient at the values, in one product for each sentence. [B, S, C]</summary>
    /// <param name="atContexts">The gradients at the contexts of all steps. [T, B, C]</param>
    public Tensor AtValues(Tensor atContexts) => allWeights.permute(1, 2, 0).bmm(atContexts.transpose(0, 1));
}
