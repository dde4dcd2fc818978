using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// A model that reads padded batches of sentences with attention: what training and measuring need of it, whatever its
/// task. The choices about padding, the masks and packing, can be changed at any time, in training and after it.
/// </summary>
public abstract class SequenceModel : nn.Module
{
    private protected SequenceModel(string name, ModelSettings settings, int targetVocabulary)
        : base(name)
    {
        Settings = settings;
        TargetVocabulary = targetVocabulary;
        Mask = MaskStrategies.Create(settings.Mask);
        SelfAttentionMask = SelfAttentionMasks.Create(settings.Transformer.SelfAttentionMask);
        Packing = settings.Packing;
    }

    /// <summary>
    /// What the model was made from. <see cref="Mask"/>, <see cref="SelfAttentionMask"/> and <see cref="Packing"/> may
    /// have changed since.
    /// </summary>
    public ModelSettings Settings { get; }

    /// <summary>Number of target tokens (V).</summary>
    public int TargetVocabulary { get; }

    /// <summary>How attention treats padding.</summary>
    public IMaskStrategy Mask { get; set; }

    /// <summary>How a transformer encoder's attention of the source over itself treats padding.</summary>
    public ISelfAttentionMask SelfAttentionMask { get; set; }

    /// <summary>Whether the encoder's recurrence leaves padding out.</summary>
    public bool Packing { get; set; }

    /// <summary>
    /// Whether what is beside a sentence in a batch changes nothing but the rounding of what the model makes of it.
    /// </summary>
    internal bool HidesPadding => Mask.HidesPadding && Packing && Settings.Encoder != Encoders.Transformer;

    /// <summary>
    /// Whether training on the CPU draws noise in libtorch, and not from <see cref="Noise"/>: threads that train side
    /// by side would then take it from each other.
    /// </summary>
    internal abstract bool DrawsInTorch { get; }

    /// <summary>The logits on every real target position of a batch.</summary>
    /// <param name="batch">The batch, on the model's device.</param>
    /// <param name="teacherForcing">
    /// The probability with which a step reads the reference's last token instead of the model's own likeliest one; a
    /// model of one step has nothing to read.
    /// </param>
    /// <returns>The logits, in the order of the batch's target positions; differentiable. [N, V]</returns>
    public abstract Tensor Logits(Batch batch, double teacherForcing = 1.0);

    /// <summary>The cross entropy of a batch's real target tokens; differentiable, for training. []</summary>
    /// <param name="batch">The batch, on the model's device.</param>
    /// <param name="teacherForcing">As for <see cref="Logits"/>.</param>
    /// <param name="terms">Smoothing and scale.</param>
    internal virtual Tensor Loss(Batch batch, double teacherForcing, LossTerms terms)
    {
        using var scope = NewDisposeScope();
        var logits = Logits(batch, teacherForcing);
        StepPhases.Enter(StepPhase.Loss);
        var sum = nn.functional.cross_entropy(
            logits, batch.Gold, reduction: nn.Reduction.Sum, label_smoothing: terms.LabelSmoothing);
        return sum.mul(terms.Scale).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The logits as <see cref="Logits"/> gives them under teacher forcing, and where each step looked.
    /// </summary>
    /// <param name="batch">The batch, on the model's device.</param>
    /// <returns>
    /// The logits [N, V] and the weights of every step, those at padded target positions included [B, T, S].
    /// </returns>
    public abstract (Tensor Logits, Tensor Weights) LogitsAndWeights(Batch batch);

    /// <summary>The first part of reading: the source's embeddings. [B, S, E]</summary>
    /// <param name="source">Token ids. [B, S]</param>
    internal abstract Tensor EmbedSource(Tensor source);

    /// <summary>The second part of reading: what is remembered of the source.</summary>
    /// <param name="embedded">The source's embeddings. [B, S, E]</param>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64</param>
    internal abstract EncodedSource EncodeEmbedded(Tensor embedded, Tensor lengths);

    /// <summary>The logits of <see cref="Logits"/> under teacher forcing, from a source that was read. [N, V]</summary>
    /// <param name="source">What is remembered of the batch's source.</param>
    /// <param name="batch">The batch.</param>
    internal abstract Tensor LogitsOf(EncodedSource source, Batch batch);
}
