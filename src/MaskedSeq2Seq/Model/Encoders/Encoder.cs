using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Reads source sentences: token ids in, one state for each position out.</summary>
internal abstract class Encoder(string name) : nn.Module(name)
{
    /// <summary>The embeddings of the source's words. [V, E]</summary>
    public abstract Embedding Words { get; }

    /// <summary>Whether it draws noise in libtorch when it trains on the CPU, and not from <see cref="Noise"/>.</summary>
    public virtual bool DrawsInTorch => false;

    /// <summary>The embeddings that it reads, after dropout. [B, S, E]</summary>
    /// <param name="source">Token ids. [B, S]</param>
    public abstract Tensor Embed(Tensor source);

    /// <summary>Reads a batch of sentences.</summary>
    /// <param name="embedded">What <see cref="Embed"/> made of them. [B, S, E]</param>
    /// <param name="padding">Which positions are real.</param>
    /// <param name="treatment">What is done about those that are not.</param>
    /// <returns>The states [B, S, C] and what the decoder starts from [B, C].</returns>
    public abstract (Tensor States, Tensor Final) Read(
        Tensor embedded, PaddingMask padding, PaddingTreatment treatment);

    /// <summary>Multiply-adds of a forward pass over one sentence.</summary>
    /// <param name="shape">A mean sentence.</param>
    /// <param name="packing">Whether padding is left out where that is possible.</param>
    public abstract double Operations(SentenceShape shape, bool packing);
}

/// <summary>The choices about padding.</summary>
/// <param name="Mask">How attention to the source treats it.</param>
/// <param name="SelfAttentionMask">How attention of the source over itself treats it.</param>
/// <param name="Packing">Whether a recurrence leaves it out.</param>
internal readonly record struct PaddingTreatment(
    IMaskStrategy Mask, ISelfAttentionMask SelfAttentionMask, bool Packing);
