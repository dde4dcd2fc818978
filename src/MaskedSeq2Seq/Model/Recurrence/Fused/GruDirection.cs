using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>One direction of a <see cref="PackedGru"/>.</summary>
internal sealed class GruDirection
{
    /// <summary>How many weights it has: from input and state, and their biases.</summary>
    public const int Weights = 4;

    /// <summary>How many tensors it keeps for the way back.</summary>
    public const int Kept = 3;

    private readonly StepProduct fromInput;
    private readonly StepProduct fromState;
    private readonly Tensor inputBias;
    private readonly Tensor stateBias;
    private readonly long[] sizes;
    private readonly int[] order;

    /// <summary>Prepares the weights.</summary>
    /// <param name="weights">The weights from input [3H, I] and state [3H, H], and their biases [3H].</param>
    /// <param name="sizes">How many sentences have each step.</param>
    /// <param name="backwards">Whether the last step is taken first.</param>
    /// <param name="format">What products are rounded to, or null if they are not.</param>
    public GruDirection(IReadOnlyList<Tensor> weights, long[] sizes, bool backwards, ScalarType? format)
    {
        fromInput = new StepProduct(weights[0], format);
        fromState = new StepProduct(weights[1], format);
        (inputBias, stateBias, this.sizes) = (weights[2], weights[3], sizes);
        var steps = Enumerable.Range(0, sizes.Length);
        order = [.. backwards ? steps.Reverse() : steps];
    }

    /// <summary>Reads.</summary>
    /// <param name="packed">What is read, step by step, longer sentences first. [N, I]</param>
    /// <returns>
    /// The states after the steps [N, H], and what to keep: the gates, the products of the last states, and these.
    /// </returns>
    public (Tensor States, Tensor[] Kept) Read(Tensor packed)
    {
        long rows = packed.shape[0], size = stateBias.shape[0] / 3;
        var gates = FusedSteps.Copy(inputBias.expand(rows, 3 * size));
        var fromLast = FusedSteps.Copy(stateBias.expand(rows, 3 * size));
        var last = gates.new_zeros([rows, size]);
        var states = gates.new_empty([rows, size]);
        fromInput.AddTo(gates, packed);
        var (sums, lastSums) = (gates.split(sizes, 0), fromLast.split(sizes, 0));
        var (before, after) = (last.split(sizes, 0), states.split(sizes, 0));
        Tensor? state = null;
        foreach (var t in order)
        {
            if (state is not null)
            {
                // Sentences that have ended, or that only begin here, share nothing; the latter begin at 0.
                Shared(before[t], state).copy_(Shared(state, before[t]));
                fromState.AddTo(lastSums[t], before[t]);
            }
            state = after[t].copy_(GruGates.NextInPlace(sums[t], lastSums[t], before[t]));
        }
        return (states, [gates, fromLast, last]);
    }

    /// <summary>Goes back over all steps.</summary>
    /// <param name="packed">What was read. [N, I]</param>
    /// <param name="kept">What <see cref="Read"/> gave to keep.</param>
    /// <param name="atStates">The gradient at the states. [N, H]</param>
    /// <param name="atPacked">The gradient at what was read, to be added to. [N, I]</param>
    /// <returns>The gradients of the weights and biases.</returns>
    public Tensor[] TakeBack(Tensor packed, IReadOnlyList<Tensor> kept, Tensor atStates, Tensor atPacked)
    {
        var (fromLast, last) = (kept[1], kept[2]);
        var atLast = fromLast.new_empty(fromLast.shape);
        var gru = new GruGradients(kept[0], fromLast, last, atLast, perStep => perStep.split(sizes, 0));
        var (gradients, atLastSums) = (FusedSteps.Copy(atStates).split(sizes, 0), atLast.split(sizes, 0));
        Tensor? later = null;
        foreach (var t in Enumerable.Reverse(order))
        {
            var gradient = gradients[t];
            if (later is not null)
                Shared(gradient, later).add_(Shared(later, gradient));
            gru.TakeBack(t, gradient);
            if (t != order[0])
                fromState.AddGradientTo(gradient, atLastSums[t]);
            later = gradient;
        }
        fromInput.AddGradientTo(atPacked, gru.AtInput);
        return
        [
            fromInput.WeightGradient(gru.AtInput, packed), fromState.WeightGradient(atLast, last),
            gru.AtInput.sum([0]), atLast.sum([0]),
        ];
    }

    /// <summary>The rows of sentences that another step has too.</summary>
    private static Tensor Shared(Tensor step, Tensor other) =>
        step.narrow(0, 0, Math.Min(step.shape[0], other.shape[0]));
}
