using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>A sequence looks at itself, then each position is transformed by itself.</summary>
internal sealed class TransformerEncoderLayer : nn.Module
{
    private readonly Residual aroundAttention;
    private readonly SelfAttention attention;
    private readonly Residual aroundFeedForward;
    private readonly FeedForward feedForward;

    public TransformerEncoderLayer(ModelSettings settings, Initialization initialization)
        : base(nameof(TransformerEncoderLayer))
    {
        aroundAttention = new Residual(settings);
        attention = new SelfAttention(settings.HiddenSize, settings.Transformer.Heads, initialization);
        aroundFeedForward = new Residual(settings);
        feedForward = new FeedForward(settings.HiddenSize, settings.ResolvedFeedForwardSize, initialization);
        RegisterComponents();
    }

    /// <summary>The next layer's states. [B, S, H]</summary>
    /// <param name="states">The last layer's. [B, S, H]</param>
    /// <param name="mask">How padding is treated.</param>
    /// <param name="padding">Which positions are real. [B, S]</param>
    public Tensor Read(Tensor states, ISelfAttentionMask mask, PaddingMask padding)
    {
        using var scope = NewDisposeScope();
        var seen = attention.Look(aroundAttention.Normalized(states), mask, padding, causal: false);
        var mixed = aroundAttention.Add(states, seen);
        var transformed = feedForward.Transform(aroundFeedForward.Normalized(mixed));
        return aroundFeedForward.Add(mixed, transformed).MoveToOuterDisposeScope();
    }

    /// <summary>Multiply-adds for one position of a sequence that has so many.</summary>
    public double Operations(double length) => attention.Operations(length) + feedForward.Operations;
}
