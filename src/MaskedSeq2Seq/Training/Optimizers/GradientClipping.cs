using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Clipping by the norm over all gradients (Pascanu et al. 2013). Unlike torch's <c>clip_grad_norm_</c>, which returns
/// a number, it leaves the norm on the device, so the host need not wait for it in every step.
/// </summary>
internal static class GradientClipping
{
    // As in torch, so that a gradient of 0 divides by something.
    private const double Epsilon = 1e-6;

    /// <summary>Scales all gradients down, in place, so that their common norm is at most a maximum.</summary>
    /// <param name="parameters">Those without a gradient are passed over.</param>
    /// <param name="maximum">The highest norm; 0 to measure only.</param>
    /// <returns>The norm before clipping. []</returns>
    public static Tensor Clip(IReadOnlyList<Parameter> parameters, double maximum)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var norm = Norm(parameters);
        if (maximum > 0)
        {
            var scale = (maximum / (norm + Epsilon)).clamp(max: 1.0);
            var gradients = Gradients(parameters);
            TensorWork.ForEach(gradients, place => gradients[place].mul_(scale));
        }
        return norm.MoveToOuterDisposeScope();
    }

    /// <summary>The norm over all gradients. []</summary>
    /// <param name="parameters">Those without a gradient are passed over.</param>
    public static Tensor Norm(IReadOnlyList<Parameter> parameters)
    {
        using var quiet = no_grad();
        using var scope = NewDisposeScope();
        var gradients = Gradients(parameters);
        var norms = TensorWork.Make(gradients, place => gradients[place].norm());
        return stack(norms).norm().MoveToOuterDisposeScope();
    }

    private static Tensor[] Gradients(IReadOnlyList<Parameter> parameters) =>
        [.. parameters.Select(parameter => parameter.grad).OfType<Tensor>()];
}
