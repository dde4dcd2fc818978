using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Gives a sentence a label: an encoder reads it, attention pools its states into one vector, a linear map of that
/// scores the labels (Yang et al. 2016, on the level of words).
/// <para>Dropout falls on the embeddings, between stacked encoder layers, and on the pooled vector.</para>
/// <para>A label is a target sentence of one token without an end, so N = B and T = 1.</para>
/// </summary>
public sealed class AttentionClassifier : SequenceModel
{
    private readonly Encoder encoder;
    private readonly AttentionPooling pooling;
    private readonly double dropout;
    private readonly Linear output;

    /// <summary>Creates a model with fresh parameters, drawn from torch's generator on the CPU.</summary>
    /// <param name="settings">Sizes and behaviour; what they say of a decoder does not matter.</param>
    /// <param name="sourceVocabulary">Number of source tokens, special ones included.</param>
    /// <param name="labels">
    /// Number of labels and special tokens (V). The latter are never right, and learn to be unlikely.
    /// </param>
    /// <exception cref="InputException">The settings name a mask strategy or encoder that does not exist.</exception>
    public AttentionClassifier(ModelSettings settings, int sourceVocabulary, int labels)
        : base(nameof(AttentionClassifier), settings, labels)
    {
        var initialization = new Initialization(settings.Initialization);
        encoder = Encoders.Create(settings, sourceVocabulary, initialization);
        pooling = new AttentionPooling(settings, initialization);
        dropout = settings.Dropout;
        output = nn.Linear(settings.EncoderStateSize, labels);
        initialization.Linear(output);
        RegisterComponents();
    }

    /// <summary>The logits of the labels, and where attention looked.</summary>
    /// <param name="source">Token ids on the model's device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, in any order, on the CPU. [B] int64</param>
    /// <returns>The logits [B, V] and the weights [B, 1, S].</returns>
    public (Tensor Logits, Tensor Weights) Classify(Tensor source, Tensor lengths)
    {
        StepPhases.Enter(StepPhase.Encoder);
        using var scope = NewDisposeScope();
        var (logits, weights) = Label(EncodeEmbedded(EmbedSource(source), lengths));
        return scope.MoveToOuter(logits, weights);
    }

    /// <inheritdoc/>
    public override Tensor Logits(Batch batch, double teacherForcing = 1.0)
    {
        ArgumentNullException.ThrowIfNull(batch);
        using var scope = NewDisposeScope();
        return Classify(batch.Source, batch.SourceLengths).Logits.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override (Tensor Logits, Tensor Weights) LogitsAndWeights(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Classify(batch.Source, batch.SourceLengths);
    }

    /// <inheritdoc/>
    internal override bool DrawsInTorch => encoder.DrawsInTorch;

    /// <inheritdoc/>
    internal override Tensor EmbedSource(Tensor source) => encoder.Embed(source);

    /// <inheritdoc/>
    internal override EncodedSource EncodeEmbedded(Tensor embedded, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        var padding = PaddingMask.FromLengths(lengths, embedded.shape[1], embedded.device);
        var (states, final) = encoder.Read(embedded, padding, new PaddingTreatment(Mask, SelfAttentionMask, Packing));
        return new EncodedSource(states, final, [], padding).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    internal override Tensor LogitsOf(EncodedSource source, Batch batch)
    {
        using var scope = NewDisposeScope();
        return Label(source).Logits.MoveToOuterDisposeScope();
    }

    private (Tensor Logits, Tensor Weights) Label(EncodedSource source)
    {
        StepPhases.Enter(StepPhase.Decoder);
        using var scope = NewDisposeScope();
        var (pooled, weights) = pooling.Pool(source.States, source.Mask, Mask);
        StepPhases.Enter(StepPhase.Loss);
        return scope.MoveToOuter(output.Project(FeatureDropout.Of(pooled, dropout, training)), weights);
    }
}
