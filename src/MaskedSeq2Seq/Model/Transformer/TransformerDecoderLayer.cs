using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The target so far looks at itself, then at the source, then each position is transformed by itself.
/// </summary>
internal sealed class TransformerDecoderLayer : nn.Module
{
    // Padding comes after a target's real tokens, and looking ahead is forbidden: no real position sees any.
    private static readonly ISelfAttentionMask Mask = new ColumnsMask();

    private readonly Residual aroundAttention;
    private readonly SelfAttention attention;
    private readonly Residual aroundCrossAttention;
    private readonly CrossAttention crossAttention;
    private readonly Residual aroundFeedForward;
    private readonly FeedForward feedForward;

    public TransformerDecoderLayer(ModelSettings settings, Initialization initialization)
        : base(nameof(TransformerDecoderLayer))
    {
        aroundAttention = new Residual(settings);
        attention = new SelfAttention(settings.HiddenSize, settings.Transformer.Heads, initialization);
        aroundCrossAttention = new Residual(settings);
        crossAttention = new CrossAttention(
            settings.HiddenSize, settings.EncoderStateSize, settings.Transformer.Heads, initialization);
        aroundFeedForward = new Residual(settings);
        feedForward = new FeedForward(settings.HiddenSize, settings.ResolvedFeedForwardSize, initialization);
        RegisterComponents();
    }

    /// <inheritdoc cref="CrossAttention.Remember"/>
    public Tensor Remember(Tensor states) => crossAttention.Remember(states);

    /// <summary>All positions of a target at once.</summary>
    /// <param name="states">The last layer's states. [B, T, H]</param>
    /// <param name="source">What to look at.</param>
    /// <returns>The next layer's states [B, T, H] and where they looked [B, T, S].</returns>
    public (Tensor States, Tensor Weights) Read(Tensor states, RememberedSource source)
    {
        using var scope = NewDisposeScope();
        var seen = attention.Look(aroundAttention.Normalized(states), Mask, padding: null, causal: true);
        var (next, weights) = LookAtSource(aroundAttention.Add(states, seen), source);
        return scope.MoveToOuter(next, weights);
    }

    /// <summary>One more position of a target.</summary>
    /// <param name="state">The last layer's state. [B, 1, H]</param>
    /// <param name="past">This layer's keys and values of the positions before it. [B, t, 2H]</param>
    /// <param name="source">What to look at.</param>
    /// <returns>The next layer's state [B, 1, H], where it looked [B, 1, S], and the longer past.</returns>
    public (Tensor State, Tensor Weights, Tensor Past) Continue(Tensor state, Tensor past, RememberedSource source)
    {
        using var scope = NewDisposeScope();
        var (seen, present) = attention.Continue(aroundAttention.Normalized(state), past);
        var (next, weights) = LookAtSource(aroundAttention.Add(state, seen), source);
        return scope.MoveToOuter(next, weights, present);
    }

    /// <summary>Multiply-adds to remember one encoder state.</summary>
    public double OperationsPerState => crossAttention.OperationsPerState;

    /// <inheritdoc cref="CrossAttention.OperationsPerStep"/>
    public double CrossOperations(double columns) => crossAttention.OperationsPerStep(columns);

    /// <summary>Multiply-adds of all but the attention to the source, for one position of so many.</summary>
    public double Operations(double length) => attention.Operations(length) + feedForward.Operations;

    private (Tensor States, Tensor Weights) LookAtSource(Tensor states, RememberedSource source)
    {
        var (seen, weights) = crossAttention.Look(
            aroundCrossAttention.Normalized(states), source.KeysAndValues, source.Mask, source.Padding);
        var mixed = aroundCrossAttention.Add(states, seen);
        return (aroundFeedForward.Add(mixed, feedForward.Transform(aroundFeedForward.Normalized(mixed))), weights);
    }
}

/// <summary>What a layer of the decoder looks at.</summary>
/// <param name="KeysAndValues">What it remembered of the encoder's states. [B, S, 2H]</param>
/// <param name="Mask">How attention treats padding.</param>
/// <param name="Padding">Which source positions are real. [B, S]</param>
internal readonly record struct RememberedSource(Tensor KeysAndValues, IMaskStrategy Mask, PaddingMask Padding);
