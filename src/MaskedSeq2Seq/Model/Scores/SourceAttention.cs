using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Attention of decoder states to encoder states: score, mask, weighted sum.
/// <para>With several heads (Vaswani et al. 2017) each has its own scores, masked by the same strategy, and its own
/// part of a value that the encoder's states are projected to; the context is what they saw side by side, and the
/// weights are reported as their mean. The paper's last projection is left to the layer that reads the context, which
/// begins with one.</para>
/// </summary>
internal sealed class SourceAttention : nn.Module
{
    private readonly ScoreFunction score;
    private readonly ScoreSizes sizes;
    private readonly Linear? values;

    public SourceAttention(ModelSettings settings, Initialization initialization)
        : base(nameof(SourceAttention))
    {
        sizes = settings.ScoreSizes;
        score = ScoreFunctions.Create(settings.Score, sizes, initialization);
        if (sizes.Heads > 1)
        {
            values = nn.Linear(sizes.EncoderState, sizes.EncoderState, hasBias: false);
            initialization.Linear(values);
        }
        RegisterComponents();
    }

    /// <inheritdoc cref="ScoreFunction.QuerySize"/>
    public long QuerySize => score.QuerySize;

    /// <summary>Keys and values of a batch, for <see cref="EncodedSource.Memory"/>.</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    public IReadOnlyList<Tensor> Remember(Tensor states) => [score.Keys(states), Values(states)];

    /// <summary>Looks at the source.</summary>
    /// <param name="query">What asks, at T steps. [B, T, A]</param>
    /// <param name="source">The encoded batch, which remembers keys and values.</param>
    /// <param name="mask">How to treat padding.</param>
    /// <returns>The contexts [B, T, C] and the weights [B, T, S].</returns>
    public (Tensor Contexts, Tensor Weights) Look(Tensor query, EncodedSource source, IMaskStrategy mask)
    {
        using var scope = NewDisposeScope();
        var weights = mask.Weights(score.Scores(query, source.Memory[0]), source.Mask);
        if (sizes.Heads == 1)
            return scope.MoveToOuter(weights.bmm(source.Memory[1]), weights);
        var contexts = Heads.Join(weights.matmul(source.Memory[1]));
        return scope.MoveToOuter(contexts, weights.mean([1]));
    }

    /// <summary>What is looked at, if that is done with the additive score; null otherwise.</summary>
    /// <param name="source">The encoded batch, which remembers keys and values.</param>
    /// <param name="mask">How to treat padding.</param>
    public AdditiveSource? Additive(EncodedSource source, IMaskStrategy mask) => score is AdditiveScore additive
        ? new AdditiveSource(source.Memory[0], source.Memory[1], additive.Direction, mask, source.Mask)
        : null;

    /// <summary>Multiply-adds to remember one encoder state.</summary>
    public double OperationsPerState => score.Operations.Key + (values?.weight!.numel() ?? 0);

    /// <summary>Multiply-adds of one step over a number of source columns.</summary>
    public double OperationsPerStep(double columns) =>
        score.Operations.Query + columns * (score.Operations.Pair + sizes.EncoderState);

    private Tensor Values(Tensor states)
    {
        if (values is null)
            return states;
        using var scope = NewDisposeScope();
        return Heads.Split(values.Project(states), sizes.Heads).MoveToOuterDisposeScope();
    }
}
