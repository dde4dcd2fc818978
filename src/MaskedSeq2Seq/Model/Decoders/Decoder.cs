using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Writes target sentences: embedded tokens in, a readout as wide as an embedding out, from which the output layer
/// makes logits. All that lies between, recurrence, attention, readout, is the decoder's own affair, and so is what it
/// remembers.
/// <para>It works in two ways that must give the same numbers: <see cref="Decode"/> over a whole reference, where it
/// may do as much as it can for all steps together, and <see cref="Start"/> and <see cref="Advance"/> step by step,
/// for search.</para>
/// </summary>
internal abstract class Decoder(string name) : nn.Module(name)
{
    /// <summary>Whether it draws noise in libtorch when it trains, and not from <see cref="Noise"/>.</summary>
    public virtual bool DrawsInTorch => false;

    /// <summary>What every step needs of the encoder's states, made once for each source.</summary>
    /// <param name="states">The encoder's states. [B, S, C]</param>
    /// <returns>What <see cref="EncodedSource.Memory"/> is to hold. Each [B, ...].</returns>
    public abstract IReadOnlyList<Tensor> Remember(Tensor states);

    /// <summary>The state before the first step.</summary>
    /// <param name="source">The encoded batch.</param>
    public abstract DecoderState Start(EncodedSource source);

    /// <summary>One step.</summary>
    /// <param name="embedded">The embedded last token of each row. [B, E]</param>
    /// <param name="state">The state before the step.</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How attention treats padding.</param>
    public abstract DecoderStep Advance(Tensor embedded, DecoderState state, EncodedSource source, IMaskStrategy mask);

    /// <summary>All steps over a reference.</summary>
    /// <param name="target">The reference.</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How attention treats padding.</param>
    /// <param name="keepWeights">Whether the weights are wanted too.</param>
    public abstract DecodedTarget Decode(
        ForcedTarget target, EncodedSource source, IMaskStrategy mask, bool keepWeights);

    /// <summary>Multiply-adds of a forward pass for one target token.</summary>
    /// <param name="shape">A mean sentence.</param>
    public abstract DecoderOperations Operations(SentenceShape shape);
}

/// <summary>What one step of a decoder gives.</summary>
/// <param name="Readout">What the step knows of the next token; it may be a part of the state. [B, E]</param>
/// <param name="Weights">
/// How much it looked at each source position; the mean where it looked more than once. [B, S]
/// </param>
/// <param name="State">The state after the step.</param>
internal readonly record struct DecoderStep(Tensor Readout, Tensor Weights, DecoderState State);

/// <summary>A reference that a decoder reads whatever it would have written itself.</summary>
/// <param name="Embedded">The embedded tokens, beginning of sentence first. [B, T, E]</param>
/// <param name="Positions">Where a token is to be predicted and no padding, as b·T + t. [N] int64</param>
internal readonly record struct ForcedTarget(Tensor Embedded, Tensor Positions)
{
    /// <summary>The rows that stand at <see cref="Positions"/>. [N, F]</summary>
    /// <param name="perStep">Something for every step. [B, T, F]</param>
    public Tensor AtPositions(Tensor perStep) => perStep.flatten(0, 1).index_select(0, Positions);

    /// <summary>The same of something that has the steps first. [N, F]</summary>
    /// <param name="stepsFirst">Something for every step. [T, B, F]</param>
    public Tensor AtPositionsOf(Tensor stepsFirst)
    {
        using var scope = NewDisposeScope();
        var (steps, rows) = (stepsFirst.shape[0], stepsFirst.shape[1]);
        var index = Positions.remainder(steps).mul_(rows).add_(Positions.floor_divide(steps));
        return stepsFirst.flatten(0, 1).index_select(0, index).MoveToOuterDisposeScope();
    }
}

/// <summary>What all steps of a decoder give.</summary>
/// <param name="Readout">What it knows at each of the reference's positions. [N, E]</param>
/// <param name="Weights">How much each step looked at each source position, if that was wanted. [B, T, S]</param>
internal readonly record struct DecodedTarget(Tensor Readout, Tensor? Weights);
