using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// All steps of an <see cref="InputFeedingDecoder"/> of one GRU layer with the additive score as one function; see
/// <see cref="FusedSteps"/>. All that a state is multiplied with, for its query, for the next step's gates and for its
/// readout, is one product.
/// </summary>
internal sealed class InputFeedingSteps : autograd.SingleTensorFunction<InputFeedingSteps>
{
    /// <inheritdoc/>
    public override string Name => nameof(InputFeedingSteps);

    /// <summary>Takes all steps over a reference.</summary>
    /// <param name="inputGates">The embeddings' part of the gates. [B, T, 3H]</param>
    /// <param name="start">The state before the first step. [B, H]</param>
    /// <param name="weights">What the steps multiply with.</param>
    /// <param name="source">What is looked at, and how padding is treated.</param>
    /// <returns>The readouts. [T, B, E]</returns>
    public static Tensor Take(Tensor inputGates, Tensor start, InputFeedingWeights weights, AdditiveSource source) =>
        apply(
            inputGates, start, weights.StateBias, source.Keys, source.Values, source.Direction,
            weights.FromState, weights.FromContext, weights.FromReadout, source.Mask, source.Padding);

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var scope = NewDisposeScope();
        var tensors = vars.OfType<Tensor>().ToArray();
        var (mask, padding, format) = ((IMaskStrategy)vars[^2], (PaddingMask)vars[^1], Autocast.Current?.Format);
        var operands = new StepOperands(tensors[3..], format, tensors[^1].shape[1]);
        var fromReadout = new StepProduct(tensors[^1], format);
        var gates = FusedSteps.StepsFirst(tensors[0]);
        // What comes of the state before the first step and of that after each.
        var fromStates = FusedSteps.Repeated(operands.WithDoubledQuery(tensors[2]), gates.shape[0] + 1, gates.shape[1]);
        var (sums, stateSums, stateGates) =
            (gates.unbind(0), fromStates.unbind(0), operands.Gates(fromStates).unbind(0));
        var (queries, readouts) = (operands.Queries(fromStates), operands.Readouts(fromStates).unbind(0));
        var looks = new Look[sums.Length];
        var states = new Tensor[stateSums.Length];
        states[0] = tensors[1];
        operands.FromState.AddTo(stateSums[0], states[0]);
        for (var t = 0; t < looks.Length; t++)
        {
            if (t > 0)
                fromReadout.AddTo(sums[t], readouts[t]);
            states[t + 1] = GruGates.NextInPlace(sums[t], stateGates[t], states[t]);
            operands.FromState.AddTo(stateSums[t + 1], states[t + 1]);
            looks[t] = operands.Memory.Look(queries[t + 1], mask, padding);
            operands.FromContext.AddTo(readouts[t + 1], looks[t].Context);
            readouts[t + 1].tanh_();
        }
        var (scores, weights, contexts) = Look.Stacked(looks);
        Tensor[] made = [gates, fromStates, stack(states), scores, weights, contexts];
        scope.MoveToOuter(made);
        FusedSteps.Keep(ctx, [.. tensors[3..], .. made], mask, padding);
        return FusedSteps.Copy(operands.Readouts(fromStates).narrow(0, 1, looks.Length)).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        using var scope = NewDisposeScope();
        var (kept, mask, padding, format) = FusedSteps.Kept(ctx);
        var fromReadout = new StepProduct(kept[5], format);
        var operands = new StepOperands(kept, format, kept[5].shape[1]);
        var (gates, fromStates, states) = (kept[6], kept[7], kept[8]);
        var (scores, weights, contexts) = (kept[9], kept[10], kept[11]);
        var steps = gates.shape[0];
        var readouts = operands.Readouts(fromStates).narrow(0, 1, steps);
        // The last state leads to no gates, the first to no query and no readout: these stay 0.
        var atFromStates = fromStates.new_zeros(fromStates.shape);
        var gru = new GruGradients(
            gates, operands.Gates(fromStates).narrow(0, 0, steps), states.narrow(0, 0, steps),
            operands.Gates(atFromStates).narrow(0, 0, steps), FusedSteps.PerStep);
        var looks = new AdditiveGradients(
            operands.Memory, mask, padding, scores, weights, operands.Queries(fromStates)[1..]);
        var atReadoutSums = operands.Readouts(atFromStates).narrow(0, 1, steps);
        atReadoutSums.copy_(readouts.square().neg_().add_(1));
        var atReadouts = FusedSteps.Copy(grad_output);
        var atContexts = contexts.new_zeros(contexts.shape);
        var atState = states.new_zeros(states.shape[1..]);
        var at = new Gradients(atFromStates, atReadouts, atReadoutSums, atContexts, atState);
        TakeBack(operands, fromReadout, gru, looks, at);
        var readoutsBefore = readouts.narrow(0, 0, steps - 1);
        List<Tensor> gradients =
        [
            gru.AtInput.transpose(0, 1), atState, operands.WithDoubledQuery(atFromStates.sum([0, 1])),
            looks.AtKeys(), looks.AtValues(atContexts), looks.AtDirection(),
            operands.WithDoubledQuery(operands.FromState.WeightGradient(atFromStates, states)),
            operands.FromContext.WeightGradient(atReadoutSums, contexts),
            fromReadout.WeightGradient(gru.AtInput.narrow(0, 1, steps - 1), readoutsBefore),
        ];
        scope.MoveToOuter(gradients);
        return [.. gradients, null!, null!];
    }

    private static void TakeBack(
        StepOperands operands, StepProduct fromReadout, GruGradients gru, AdditiveGradients looks, Gradients at)
    {
        var (fromStates, atQueries) = (at.FromStates.unbind(0), operands.Queries(at.FromStates));
        var (readouts, readoutSums) = (at.Readouts.unbind(0), at.ReadoutSums.unbind(0));
        var (contexts, sums) = (at.Contexts.unbind(0), gru.AtInput.unbind(0));
        for (var t = sums.Length - 1; t >= 0; t--)
        {
            readoutSums[t].mul_(readouts[t]);
            operands.FromContext.AddGradientTo(contexts[t], readoutSums[t]);
            looks.TakeBack(t, contexts[t], atQueries[t + 1]);
            operands.FromState.AddGradientTo(at.State, fromStates[t + 1]);
            gru.TakeBack(t, at.State);
            if (t > 0)
                fromReadout.AddGradientTo(readouts[t - 1], sums[t]);
        }
        operands.FromState.AddGradientTo(at.State, fromStates[0]);
    }

    /// <summary>Where the gradients grow from step to step; those of readouts begin with what the loss gave.</summary>
    private sealed record Gradients(
        Tensor FromStates, Tensor Readouts, Tensor ReadoutSums, Tensor Contexts, Tensor State);
}

/// <summary>What the steps of an <see cref="InputFeedingDecoder"/> multiply with.</summary>
/// <param name="FromState">From the state to the query, the gates and the readout. [A + 3H + E, H]</param>
/// <param name="StateBias">Its bias. [A + 3H + E]</param>
/// <param name="FromContext">From what was seen to the readout. [E, C]</param>
/// <param name="FromReadout">From the last readout to the gates. [3H, E]</param>
internal sealed record InputFeedingWeights(Tensor FromState, Tensor StateBias, Tensor FromContext, Tensor FromReadout);
