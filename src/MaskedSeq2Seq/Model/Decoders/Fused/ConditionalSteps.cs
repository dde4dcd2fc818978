using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// All steps of a <see cref="ConditionalDecoder"/> of GRU cells, without layers above them, with the additive score as
/// one function; see <see cref="FusedSteps"/>.
/// </summary>
internal sealed class ConditionalSteps : autograd.MultiTensorFunction<ConditionalSteps>
{
    /// <inheritdoc/>
    public override string Name => nameof(ConditionalSteps);

    /// <summary>Takes all steps over a reference.</summary>
    /// <param name="inputGates">The embeddings' part of the first cell's gates. [B, T, 3H]</param>
    /// <param name="start">The state before the first step. [B, H]</param>
    /// <param name="weights">What the steps multiply with.</param>
    /// <param name="source">What is looked at, and how padding is treated.</param>
    /// <returns>The states after the steps [T, B, H] and what they saw [T, B, C].</returns>
    public static (Tensor States, Tensor Contexts) Take(
        Tensor inputGates, Tensor start, ConditionalWeights weights, AdditiveSource source)
    {
        var outputs = apply(
            inputGates, start, weights.FirstBias, weights.StateBias, weights.ContextBias,
            source.Keys, source.Values, source.Direction, weights.FromState, weights.FromContext, weights.First,
            source.Mask, source.Padding);
        return (outputs[0], outputs[1]);
    }

    /// <inheritdoc/>
    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var scope = NewDisposeScope();
        var tensors = vars.OfType<Tensor>().ToArray();
        var (mask, padding, format) = ((IMaskStrategy)vars[^2], (PaddingMask)vars[^1], Autocast.Current?.Format);
        var operands = new StepOperands(tensors[5..], format);
        var first = new StepProduct(tensors[^1], format);
        var firstGates = FusedSteps.StepsFirst(tensors[0]);
        var (steps, rows) = (firstGates.shape[0], firstGates.shape[1]);
        var fromLast = FusedSteps.Repeated(tensors[2], steps, rows);
        var fromMiddle = FusedSteps.Repeated(operands.WithDoubledQuery(tensors[3]), steps, rows);
        var gates = FusedSteps.Repeated(tensors[4], steps, rows);
        var (firstSums, lastSums, middleSums) = (firstGates.unbind(0), fromLast.unbind(0), fromMiddle.unbind(0));
        var (sums, middleGates) = (gates.unbind(0), operands.Gates(fromMiddle).unbind(0));
        var queries = operands.Queries(fromMiddle);
        var (states, middles, looks) = (new Tensor[steps + 1], new Tensor[steps], new Look[steps]);
        states[0] = tensors[1];
        for (var t = 0; t < steps; t++)
        {
            first.AddTo(lastSums[t], states[t]);
            middles[t] = GruGates.NextInPlace(firstSums[t], lastSums[t], states[t]);
            operands.FromState.AddTo(middleSums[t], middles[t]);
            looks[t] = operands.Memory.Look(queries[t], mask, padding);
            operands.FromContext.AddTo(sums[t], looks[t].Context);
            states[t + 1] = GruGates.NextInPlace(sums[t], middleGates[t], middles[t]);
        }
        var (scores, weights, contexts) = Look.Stacked(looks);
        Tensor[] made =
        [
            firstGates, fromLast, stack(states[..^1]), gates, fromMiddle, stack(middles), scores, weights, contexts,
        ];
        var after = stack(states[1..]);
        scope.MoveToOuter(made.Append(after));
        FusedSteps.Keep(ctx, [.. tensors[5..], .. made], mask, padding);
        return [after, contexts];
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        using var scope = NewDisposeScope();
        var (kept, mask, padding, format) = FusedSteps.Kept(ctx);
        var (operands, first) = (new StepOperands(kept, format), new StepProduct(kept[5], format));
        var (firstGates, fromLast, before) = (kept[6], kept[7], kept[8]);
        var (gates, fromMiddle, middles) = (kept[9], kept[10], kept[11]);
        var (scores, weights, contexts) = (kept[12], kept[13], kept[14]);
        var (atLast, atMiddle) = (fromLast.new_empty(fromLast.shape), fromMiddle.new_empty(fromMiddle.shape));
        var firstCell = new GruGradients(firstGates, fromLast, before, atLast, FusedSteps.PerStep);
        var cell = new GruGradients(
            gates, operands.Gates(fromMiddle), middles, operands.Gates(atMiddle), FusedSteps.PerStep);
        var looks = new AdditiveGradients(
            operands.Memory, mask, padding, scores, weights, operands.Queries(fromMiddle));
        var atContexts = FusedSteps.Copy(grad_outputs[1]);
        var atState = before.new_zeros(before.shape[1..]);
        var (atStates, perContext) = (grad_outputs[0].unbind(0), atContexts.unbind(0));
        var (atSums, atMiddleSums, atLastSums) = (cell.AtInput.unbind(0), atMiddle.unbind(0), atLast.unbind(0));
        var atQueries = operands.Queries(atMiddle);
        for (var t = atStates.Length - 1; t >= 0; t--)
        {
            cell.TakeBack(t, atState.add_(atStates[t]));
            operands.FromContext.AddGradientTo(perContext[t], atSums[t]);
            looks.TakeBack(t, perContext[t], atQueries[t]);
            operands.FromState.AddGradientTo(atState, atMiddleSums[t]);
            firstCell.TakeBack(t, atState);
            first.AddGradientTo(atState, atLastSums[t]);
        }
        List<Tensor> gradients =
        [
            firstCell.AtInput.transpose(0, 1), atState,
            atLast.sum([0, 1]), operands.WithDoubledQuery(atMiddle.sum([0, 1])), cell.AtInput.sum([0, 1]),
            looks.AtKeys(), looks.AtValues(atContexts), looks.AtDirection(),
            operands.WithDoubledQuery(operands.FromState.WeightGradient(atMiddle, middles)),
            operands.FromContext.WeightGradient(cell.AtInput, contexts),
            first.WeightGradient(atLast, before),
        ];
        scope.MoveToOuter(gradients);
        return [.. gradients, null!, null!];
    }
}

/// <summary>What the steps of a <see cref="ConditionalDecoder"/> multiply with.</summary>
/// <param name="First">From the last state to the first cell's gates. [3H, H]</param>
/// <param name="FirstBias">Its bias. [3H]</param>
/// <param name="FromState">From what the first cell says to the query and the second one's gates. [A + 3H, H]</param>
/// <param name="StateBias">Its bias. [A + 3H]</param>
/// <param name="FromContext">From what was seen to the second cell's gates. [3H, C]</param>
/// <param name="ContextBias">Its bias. [3H]</param>
internal sealed record ConditionalWeights(
    Tensor First, Tensor FirstBias, Tensor FromState, Tensor StateBias, Tensor FromContext, Tensor ContextBias);
