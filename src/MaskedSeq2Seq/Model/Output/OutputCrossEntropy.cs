using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Output layer and cross entropy as one function that takes a part of the target positions at a time, so that its
/// memory grows with the vocabulary or with the batch, not with their product. A part's gradients are made while its
/// logits are at hand, instead of keeping these for the backward pass, which only scales what is there.
/// </summary>
/// <remarks>
/// With the smoothing ε and the vocabulary V the loss of a token y is −(1−ε) log p(y) − ε/V Σ log p, and its gradient
/// with respect to the logits is p − (1−ε) [y] − ε/V.
/// </remarks>
internal sealed class OutputCrossEntropy : autograd.SingleTensorFunction<OutputCrossEntropy>
{
    // Larger parts make larger products, and fewer passes over the gradient of the weights: 16 MiB of float32 logits
    // on the CPU, and more on a GPU, which has more to keep busy.
    private const long LogitsOnCpu = 1 << 22;
    private const long LogitsOnGpu = 1 << 25;
    private const long FewestPositions = 64;

    /// <inheritdoc/>
    public override string Name => nameof(OutputCrossEntropy);

    /// <summary>The loss, summed over all positions and scaled. []</summary>
    /// <param name="features">What the output layer is given. [N, E]</param>
    /// <param name="weight">Its weight. [V, E]</param>
    /// <param name="bias">Its bias. [V]</param>
    /// <param name="gold">The tokens. [N] int64</param>
    /// <param name="terms">Smoothing and scale.</param>
    /// <param name="positions">Positions in a part; null to choose by the vocabulary.</param>
    public static Tensor Of(
        Tensor features, Tensor weight, Tensor bias, Tensor gold, LossTerms terms, long? positions = null) =>
        apply(features, weight, bias, gold, terms, positions ?? PositionsAtOnce(weight));

    /// <inheritdoc/>
    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        using var scope = NewDisposeScope();
        var (features, weight, bias, gold) = ((Tensor)vars[0], (Tensor)vars[1], (Tensor)vars[2], (Tensor)vars[3]);
        var gradients = new OutputGradients(weight, bias, (LossTerms)vars[4]);
        var positions = (long)vars[5];
        for (long start = 0; start < features.shape[0]; start += positions)
        {
            var count = Math.Min(positions, features.shape[0] - start);
            gradients.Add(features.narrow(0, start, count), gold.narrow(0, start, count));
        }
        var all = gradients.All();
        scope.MoveToOuter(all);
        ctx.save_for_backward(all);
        return gradients.Loss.MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        using var scope = NewDisposeScope();
        // The loss itself is what training takes gradients of; then these are done, as the CPU can tell for nothing.
        var isDone = grad_output.device_type == DeviceType.CPU && grad_output.eq(1).item<bool>();
        var gradients = ctx.get_saved_variables().ConvertAll(gradient =>
            isDone ? gradient.alias() : gradient.mul(grad_output));
        scope.MoveToOuter(gradients);
        return [.. gradients, null!, null!, null!];
    }

    private static long PositionsAtOnce(Tensor weight)
    {
        var logits = weight.device_type == DeviceType.CUDA ? LogitsOnGpu : LogitsOnCpu;
        return Math.Max(FewestPositions, logits / weight.shape[0]);
    }
}
