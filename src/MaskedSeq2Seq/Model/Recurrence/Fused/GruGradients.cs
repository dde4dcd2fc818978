using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The way back over the steps of a <see cref="GruGates"/> recurrence. How much each product moves the next state does
/// not depend on any gradient, so it is computed for all steps together; what is left to a step is to multiply with its
/// own gradient.
/// <para>With h′ = n + z (h − n), and x and l the products of input and last state:
/// ∂h′/∂xₙ = (1 − z)(1 − n²), ∂h′/∂x_z = (h − n) z (1 − z), ∂h′/∂xᵣ = ∂h′/∂xₙ · lₙ r (1 − r); the same for l but
/// ∂h′/∂lₙ = ∂h′/∂xₙ · r.</para>
/// </summary>
internal sealed class GruGradients
{
    private readonly Tensor[] ofInput;
    private readonly Tensor[] ofLast;
    private readonly Tensor[] update;

    /// <summary>Prepares all steps.</summary>
    /// <param name="gates">The gates r, z and n. [..., 3H]</param>
    /// <param name="fromLast">The products of the last states. [..., 3H]</param>
    /// <param name="last">These states. [..., H]</param>
    /// <param name="atLast">
    /// Memory for the gradients at <paramref name="fromLast"/>, whatever it holds now. [..., 3H]
    /// </param>
    /// <param name="perStep">Views of the steps, each [B, ...], of any of these.</param>
    public GruGradients(Tensor gates, Tensor fromLast, Tensor last, Tensor atLast, Func<Tensor, Tensor[]> perStep)
    {
        var size = last.shape[^1];
        var parts = gates.chunk(3, -1);
        var (reset, forget, candidate) = (parts[0], parts[1], parts[2]);
        var toCandidate = candidate.square().sub_(1).mul_(forget.sub(1));
        var toUpdate = last.sub(candidate).mul_(Slope(forget));
        var toReset = Slope(reset).mul_(fromLast.narrow(-1, 2 * size, size)).mul_(toCandidate);
        AtInput = cat([toReset, toUpdate, toCandidate], -1);
        atLast.copy_(cat([toReset, toUpdate, toCandidate.mul(reset)], -1));
        ofInput = perStep(AtInput.unflatten(-1, [3, size]));
        ofLast = perStep(atLast.unflatten(-1, [3, size]));
        update = perStep(forget);
    }

    /// <summary>The gradients at the products of the inputs, of those steps that were taken. [..., 3H]</summary>
    public Tensor AtInput { get; }

    /// <summary>
    /// Goes back over a step: the gradients at its products are ready then, and what its state hands to the last one
    /// without a product is in place of the gradient.
    /// </summary>
    /// <param name="step">Which.</param>
    /// <param name="gradient">The gradient at the state after it, which becomes that before it. [B, H]</param>
    public void TakeBack(int step, Tensor gradient)
    {
        using var perGate = gradient.unsqueeze(1);
        ofInput[step].mul_(perGate);
        ofLast[step].mul_(perGate);
        gradient.mul_(update[step]);
    }

    private static Tensor Slope(Tensor gate) => gate.mul(gate.neg().add_(1));
}
