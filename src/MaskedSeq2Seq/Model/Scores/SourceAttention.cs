using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Attention of decoder states to encoder states: score, mask, weighted sum.</summary>
internal sealed class SourceAttention : nn.Module
{
    private readonly ScoreFunction score;
    private readonly long stateSize;

    public SourceAttention(ModelSettings settings, Initialization initialization)
        : base(nameof(SourceAttention))
    {
        var sizes = new ScoreSizes(
            settings.EncoderStateSize, settings.HiddenSize, settings.ResolvedAttentionSize);
        score = ScoreFunctions.Create(settings.Score, sizes, initialization);
        stateSize = sizes.EncoderState;
        RegisterComponents();
    }

    /// <inheritdoc cref="ScoreFunction.QuerySize"/>
    public long QuerySize => score.QuerySize;

    /// <summary>Keys and values of a batch, for <see cref="EncodedSource.Memory"/>.</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public IReadOnlyList<Tensor> Remember(Tensor states) => [score.Keys(states), states];

    /// <summary>Looks at the source.</summary>
    /// <param name="query">What asks, at T steps. [B, T, A]</param>
    /// <param name="source">The encoded batch, which remembers keys and values.</param>
    /// <param name="mask">How to treat padding.</param>
    /// <returns>The contexts [B, T, C] and the weights [B, T, S].</returns>
    public (Tensor Contexts, Tensor Weights) Look(Tensor query, EncodedSource source, IMaskStrategy mask)
    {
        using var scores = score.Scores(query, source.Memory[0]);
        var weights = mask.Weights(scores, source.Mask);
        return (weights.bmm(source.Memory[1]), weights);
    }

    /// <summary>Multiply-adds to remember one encoder state.</summary>
    public double OperationsPerState => score.Operations.Key;

    /// <summary>Multiply-adds of one step over a number of source columns.</summary>
    public double OperationsPerStep(double columns) =>
        score.Operations.Query + columns * (score.Operations.Pair + stateSize);
}
