using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// All steps of a <see cref="BahdanauDecoder"/> of one GRU layer with the additive score as one function; see
/// <see cref="FusedSteps"/>.
/// </summary>
internal sealed class BahdanauSteps : autograd.MultiTensorFunction<BahdanauSteps>
{
    /// <inheritdoc/>
    public override string Name => nameof(BahdanauSteps);

    /// <summary>Takes all steps over a reference.</summary>
    /// <param name="inputGates">The embeddings' part of the gates. [B, T, 3H]</param>
    /// <param name="start">The state before the first step. [B, H]</param>
    /// <param name="fromState">From the state to the query and the gates. [A + 3H, H]</param>
    /// <param name="stateBias">Its bias. [A + 3H]</param>
    /// <param name="fromContext">From what was seen to the gates. [3H, C]</param>
    /// <param name="source">What is looked at, and how padding is treated.</param>
    /// <returns>The states after the steps [T, B, H] and what they saw [T, B, C].</returns>
    public static (Tensor States, Tensor Contexts) Take(
        Tensor inputGates, Tensor start, Tensor fromState, Tensor stateBias, Tensor fromContext, AdditiveSource source)
    {
        var outputs = apply(
            inputGates, start, stateBias, source.Keys, source.Values, source.Direction, fromState, fromContext,
            source.Mask, source.Padding);
        return (outputs[0], outputs[1]);
    }

    /// <inheritdoc/>
    public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var scope = NewDisposeScope();
        var tensors = vars.OfType<Tensor>().ToArray();
        var (mask, padding) = ((IMaskStrategy)vars[^2], (PaddingMask)vars[^1]);
        var operands = new StepOperands(tensors[3..], Autocast.Current?.Format);
        var gates = FusedSteps.StepsFirst(tensors[0]);
        var fromLast = FusedSteps.Repeated(operands.WithDoubledQuery(tensors[2]), gates.shape[0], gates.shape[1]);
        var (sums, lastSums, queries) = (gates.unbind(0), fromLast.unbind(0), operands.Queries(fromLast));
        var lastGates = operands.Gates(fromLast).unbind(0);
        var looks = new Look[sums.Length];
        var states = new Tensor[sums.Length + 1];
        states[0] = tensors[1];
        for (var t = 0; t < looks.Length; t++)
        {
            operands.FromState.AddTo(lastSums[t], states[t]);
            looks[t] = operands.Memory.Look(queries[t], mask, padding);
            operands.FromContext.AddTo(sums[t], looks[t].Context);
            states[t + 1] = GruGates.NextInPlace(sums[t], lastGates[t], states[t]);
        }
        var (scores, weights, contexts) = Look.Stacked(looks);
        Tensor[] made = [gates, fromLast, stack(states[..^1]), scores, weights, contexts];
        var after = stack(states[1..]);
        scope.MoveToOuter(made.Append(after));
        FusedSteps.Keep(ctx, [.. tensors[3..], .. made], mask, padding);
        return [after, contexts];
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
    {
        using var scope = NewDisposeScope();
        var (kept, mask, padding, format) = FusedSteps.Kept(ctx);
        var operands = new StepOperands(kept, format);
        var (gates, fromLast, before) = (kept[5], kept[6], kept[7]);
        var (scores, weights, contexts) = (kept[8], kept[9], kept[10]);
        var atLast = fromLast.new_empty(fromLast.shape);
        var gru = new GruGradients(gates, operands.Gates(fromLast), before, operands.Gates(atLast), FusedSteps.PerStep);
        var looks = new AdditiveGradients(operands.Memory, mask, padding, scores, weights, operands.Queries(fromLast));
        var atContexts = FusedSteps.Copy(grad_outputs[1]);
        var atState = before.new_zeros(before.shape[1..]);
        var (atStates, perContext) = (grad_outputs[0].unbind(0), atContexts.unbind(0));
        var (atSums, atLastSums, atQueries) = (gru.AtInput.unbind(0), atLast.unbind(0), operands.Queries(atLast));
        for (var t = atStates.Length - 1; t >= 0; t--)
        {
            gru.TakeBack(t, atState.add_(atStates[t]));
            operands.FromContext.AddGradientTo(perContext[t], atSums[t]);
            looks.TakeBack(t, perContext[t], atQueries[t]);
            operands.FromState.AddGradientTo(atState, atLastSums[t]);
        }
        List<Tensor> gradients =
        [
            gru.AtInput.transpose(0, 1), atState, operands.WithDoubledQuery(atLast.sum([0, 1])),
            looks.AtKeys(), looks.AtValues(atContexts), looks.AtDirection(),
            operands.WithDoubledQuery(operands.FromState.WeightGradient(atLast, before)),
            operands.FromContext.WeightGradient(gru.AtInput, contexts),
        ];
        scope.MoveToOuter(gradients);
        return [.. gradients, null!, null!];
    }
}
