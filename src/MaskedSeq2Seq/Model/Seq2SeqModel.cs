using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// An encoder–decoder with attention, as Bahdanau, Cho and Bengio (2015) described it or of other parts.
/// <para>Dropout falls on source and target embeddings, between stacked GRU layers, and on the readout before the
/// output layer; never on the states that go from one step to the next.</para>
/// </summary>
public sealed class Seq2SeqModel : SequenceModel
{
    private const string SeparateVocabularies =
        "source and target have vocabularies of their own, so they cannot share embeddings: set data.joint_vocabulary";

    private readonly Encoder encoder;
    private readonly Embedding? targetEmbedding;
    private readonly InputDropout dropout;
    private readonly Decoder decoder;
    private readonly OutputLayer output;

    /// <summary>Creates a model with fresh parameters, drawn from torch's generator on the CPU.</summary>
    /// <param name="settings">Sizes and behaviour.</param>
    /// <param name="sourceVocabulary">Number of source tokens, special ones included.</param>
    /// <param name="targetVocabulary">Number of target tokens, special ones included (V).</param>
    /// <exception cref="InputException">
    /// The settings name a mask strategy, encoder, decoder or score function that does not exist, or give one what it
    /// does not take.
    /// </exception>
    public Seq2SeqModel(ModelSettings settings, int sourceVocabulary, int targetVocabulary)
        : base(nameof(Seq2SeqModel), settings, targetVocabulary)
    {
        var initialization = new Initialization(settings.Initialization);
        encoder = Encoders.Create(settings, sourceVocabulary, initialization);
        if (!settings.TieSourceEmbeddings)
        {
            targetEmbedding = nn.Embedding(
                targetVocabulary, settings.EmbeddingSize, padding_idx: SpecialTokens.Padding);
        }
        else if (sourceVocabulary != targetVocabulary)
            throw new InputException(SeparateVocabularies);
        dropout = new InputDropout(settings);
        decoder = Decoders.Create(settings, initialization);
        output = new OutputLayer(settings, targetVocabulary, initialization);
        if (targetEmbedding is not null)
            initialization.Embedding(targetEmbedding, tied: settings.TieTargetEmbeddings);
        RegisterComponents();
    }

    private Embedding TargetEmbedding => targetEmbedding ?? encoder.Words;

    /// <summary>Reads a batch of source sentences, in any order of lengths.</summary>
    /// <param name="source">Token ids on the model's device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64</param>
    /// <returns>What the decoder needs of it. Dispose of it, or of the scope around the call.</returns>
    public EncodedSource Encode(Tensor source, Tensor lengths)
    {
        StepPhases.Enter(StepPhase.Encoder);
        using var scope = NewDisposeScope();
        return EncodeEmbedded(EmbedSource(source), lengths).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    internal override bool DrawsInTorch => encoder.DrawsInTorch || decoder.DrawsInTorch;

    /// <inheritdoc/>
    internal override Tensor EmbedSource(Tensor source) => encoder.Embed(source);

    /// <inheritdoc/>
    internal override EncodedSource EncodeEmbedded(Tensor embedded, Tensor lengths)
    {
        using var scope = NewDisposeScope();
        var mask = PaddingMask.FromLengths(lengths, embedded.shape[1], embedded.device);
        var (states, final) = encoder.Read(embedded, mask, new PaddingTreatment(Mask, SelfAttentionMask, Packing));
        return new EncodedSource(states, final, decoder.Remember(states), mask).MoveToOuterDisposeScope();
    }

    /// <summary>The decoder's state before the first step.</summary>
    /// <param name="source">The encoded batch.</param>
    public DecoderState Start(EncodedSource source) => decoder.Start(source);

    /// <summary>One decoding step: the same arithmetic as in training.</summary>
    /// <param name="previous">The last token of each row, or that of the sentence's beginning. [B] int64</param>
    /// <param name="state">The state before the step.</param>
    /// <param name="source">The encoded batch.</param>
    public StepOutput Step(Tensor previous, DecoderState state, EncodedSource source)
    {
        using var noise = dropout.Draw(TargetEmbedding, previous.shape[0]);
        return Step(previous, state, source, noise);
    }

    private StepOutput Step(Tensor previous, DecoderState state, EncodedSource source, InputNoise noise)
    {
        using var scope = NewDisposeScope();
        var step = decoder.Advance(dropout.Embed(TargetEmbedding, previous, noise), state, source, Mask);
        var logits = output.Logits(step.Readout, TargetEmbedding);
        scope.MoveToOuter(logits, step.Weights);
        return new StepOutput(logits, step.Weights, step.State.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Whether a step reads the reference is drawn for each sentence and step (Bengio et al. 2015). Under full teacher
    /// forcing all steps' embeddings and logits are computed together.
    /// </remarks>
    public override Tensor Logits(Batch batch, double teacherForcing = 1.0) => teacherForcing >= 1
        ? TeacherForced(batch.Source, batch.SourceLengths, batch.TargetInput, batch.TargetPositions).Logits
        : Sampled(batch.Source, batch.SourceLengths, batch.TargetInput, batch.TargetPositions, teacherForcing);

    /// <inheritdoc/>
    public override (Tensor Logits, Tensor Weights) LogitsAndWeights(Batch batch)
    {
        var (logits, weights) = TeacherForced(
            batch.Source, batch.SourceLengths, batch.TargetInput, batch.TargetPositions, keepWeights: true);
        return (logits, weights!);
    }

    /// <inheritdoc/>
    internal override Tensor Loss(Batch batch, double teacherForcing, LossTerms terms)
    {
        if (teacherForcing < 1)
            return base.Loss(batch, teacherForcing, terms);
        using var scope = NewDisposeScope();
        var encoded = Encode(batch.Source, batch.SourceLengths);
        var decoded = Decoded(encoded, batch.TargetInput, batch.TargetPositions, keepWeights: false);
        StepPhases.Enter(StepPhase.Loss);
        return output.Loss(decoded.Readout, TargetEmbedding, batch.Gold, terms).MoveToOuterDisposeScope();
    }

    /// <summary>The multiply-adds of a forward pass for one target token.</summary>
    /// <param name="shape">A mean sentence.</param>
    public OperationCount PerTargetToken(SentenceShape shape) => new(
        Encoder: encoder.Operations(shape, Packing) / shape.TargetTokens,
        Decoder: decoder.Operations(shape),
        Output: (double)Settings.ReadoutSize * TargetVocabulary);

    /// <inheritdoc/>
    internal override Tensor LogitsOf(EncodedSource source, Batch batch) =>
        TeacherForced(source, batch.TargetInput, batch.TargetPositions).Logits;

    internal (Tensor Logits, Tensor? Weights) TeacherForced(
        Tensor source, Tensor lengths, Tensor targetInput, Tensor targetPositions, bool keepWeights = false)
    {
        using var encoded = Encode(source, lengths);
        return TeacherForced(encoded, targetInput, targetPositions, keepWeights);
    }

    internal (Tensor Logits, Tensor? Weights) TeacherForced(
        EncodedSource encoded, Tensor targetInput, Tensor targetPositions, bool keepWeights = false)
    {
        using var scope = NewDisposeScope();
        var decoded = Decoded(encoded, targetInput, targetPositions, keepWeights);
        StepPhases.Enter(StepPhase.Loss);
        var logits = output.Logits(decoded.Readout, TargetEmbedding);
        return (logits.MoveToOuterDisposeScope(), decoded.Weights?.MoveToOuterDisposeScope());
    }

    internal Tensor Sampled(
        Tensor source, Tensor lengths, Tensor targetInput, Tensor targetPositions, double teacherForcing)
    {
        using var scope = NewDisposeScope();
        var encoded = Encode(source, lengths);
        StepPhases.Enter(StepPhase.Decoder);
        var references = targetInput.unbind(1);
        using var noise = dropout.Draw(TargetEmbedding, references[0].shape[0]);
        var logits = new Tensor[references.Length];
        var (state, previous) = (Start(encoded), references[0]);
        for (var t = 0; t < references.Length; t++)
        {
            if (t > 0)
                previous = OwnOrReference(logits[t - 1], references[t], teacherForcing);
            var step = Step(previous, state, encoded, noise);
            (state, logits[t]) = (step.State, step.Logits);
        }
        return stack(logits, 1).flatten(0, 1).index_select(0, targetPositions).MoveToOuterDisposeScope();
    }

    private DecodedTarget Decoded(
        EncodedSource encoded, Tensor targetInput, Tensor targetPositions, bool keepWeights)
    {
        StepPhases.Enter(StepPhase.Decoder);
        var target = new ForcedTarget(dropout.Embed(TargetEmbedding, targetInput), targetPositions);
        return decoder.Decode(target, encoded, Mask, keepWeights);
    }

    private static Tensor OwnOrReference(Tensor logits, Tensor reference, double teacherForcing)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var forced = Noise.Uniform(reference.shape, reference.device).lt(teacherForcing);
        return where(forced, reference, logits.argmax(1)).MoveToOuterDisposeScope();
    }
}
