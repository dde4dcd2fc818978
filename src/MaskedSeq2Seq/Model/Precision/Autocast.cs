using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Matrix products in a narrower format than the model's (mixed precision, Micikevicius et al. 2018); TorchSharp has no
/// autocast. While one is open on a thread, linear maps round what they multiply to its format and give results in the
/// format that came in. All between the products stays as it is, and so do the weights: gradients reach them in their
/// own format, so that optimizers, saved states and search never see the narrow one.
/// </summary>
internal sealed class Autocast : IDisposable
{
    [ThreadStatic]
    private static Autocast? current;

    private readonly Autocast? outer = current;
    private readonly Dictionary<Tensor, Tensor> rounded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Tensor, Tensor> roundedWithoutGraph = new(ReferenceEqualityComparer.Instance);

    private Autocast(ScalarType format)
    {
        Format = format;
        current = this;
    }

    /// <summary>The one that is open on this thread, or null.</summary>
    public static Autocast? Current => current;

    /// <summary>What is multiplied is rounded to this.</summary>
    public ScalarType Format { get; }

    /// <summary>Opens one until what is returned is disposed.</summary>
    /// <param name="format">The format of products; null opens none and returns null.</param>
    public static Autocast? To(ScalarType? format) => format is { } narrow ? new Autocast(narrow) : null;

    /// <summary>A tensor in the format of the one that is open; the tensor itself if none is.</summary>
    /// <param name="tensor">The tensor.</param>
    public static Tensor Narrow(Tensor tensor) => Narrow(tensor, current?.Format);

    /// <summary>A tensor in a format that was open; the tensor itself if none was.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="format">The format, or null.</param>
    public static Tensor Narrow(Tensor tensor, ScalarType? format) =>
        format is { } narrow ? tensor.to_type(narrow) : tensor;

    /// <summary>A weight in the narrow format, rounded once however often it is asked for; not the caller's.</summary>
    /// <param name="weight">The weight.</param>
    public Tensor Weight(Tensor weight)
    {
        // What was rounded without a graph would keep gradients from a weight that is used with one afterwards.
        var known = is_grad_enabled() ? rounded : roundedWithoutGraph;
        if (!known.TryGetValue(weight, out var narrow))
        {
            narrow = weight.to_type(Format).DetachFromDisposeScope();
            known.Add(weight, narrow);
        }
        return narrow;
    }

    /// <summary>Closes it; the one around it, if any, is the open one again.</summary>
    public void Dispose()
    {
        current = outer;
        foreach (var narrow in rounded.Values.Concat(roundedWithoutGraph.Values))
            narrow.Dispose();
    }
}
