using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// What the additive score v · tanh(k + q) is taken of in every step, and how. Twice a sigmoid less one is tanh of half
/// as much, and some four times as fast on a CPU, so keys and queries come doubled here: v · tanh(k + q) =
/// 2v · σ(2k + 2q) − Σv.
/// </summary>
internal sealed class AdditiveMemory
{
    private readonly Tensor doubledKeys;
    private readonly Tensor minusSum;

    /// <summary>Prepares the keys.</summary>
    /// <param name="keys">The keys. [B, S, A]</param>
    /// <param name="values">The encoder's states. [B, S, C]</param>
    /// <param name="direction">v. [A]</param>
    public AdditiveMemory(Tensor keys, Tensor values, Tensor direction)
    {
        Values = values;
        doubledKeys = keys.mul(2);
        TwiceDirection = direction.mul(2);
        minusSum = direction.sum().neg();
    }

    /// <summary>What the weights weigh. [B, S, C]</summary>
    public Tensor Values { get; }

    /// <summary>2v. [A]</summary>
    public Tensor TwiceDirection { get; }

    /// <summary>σ(2k + 2q). [B, S, A]</summary>
    /// <param name="doubledQuery">2q. [B, A]</param>
    public Tensor Energies(Tensor doubledQuery)
    {
        using var perColumn = doubledQuery.unsqueeze(1);
        return doubledKeys.add(perColumn).sigmoid_();
    }

    /// <summary>Looks at the source.</summary>
    /// <param name="doubledQuery">2q. [B, A]</param>
    /// <param name="mask">How to treat padding.</param>
    /// <param name="padding">Which positions are real.</param>
    public Look Look(Tensor doubledQuery, IMaskStrategy mask, PaddingMask padding)
    {
        using var scope = NewDisposeScope();
        var energies = Energies(doubledQuery);
        var scores = minusSum.addmv(energies.flatten(0, 1), TwiceDirection).view(energies.shape[0], energies.shape[1]);
        var weights = mask.Weights(scores, padding);
        var context = weights.unsqueeze(1).bmm(Values).squeeze(1);
        scope.MoveToOuter(scores, weights, context);
        return new Look(scores, weights, context);
    }
}

/// <summary>What one look at the source gives.</summary>
/// <param name="Scores">The scores. [B, S]</param>
/// <param name="Weights">The weights. [B, S]</param>
/// <param name="Context">The weighted encoder states. [B, C]</param>
internal readonly record struct Look(Tensor Scores, Tensor Weights, Tensor Context)
{
    /// <summary>The scores, weights and contexts of all steps, each [T, B, ...].</summary>
    public static (Tensor Scores, Tensor Weights, Tensor Contexts) Stacked(IReadOnlyList<Look> looks) => (
        stack([.. looks.Select(look => look.Scores)]),
        stack([.. looks.Select(look => look.Weights)]),
        stack([.. looks.Select(look => look.Context)]));
}
