using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Which parameters weight decay pulls towards 0: matrices. Biases and the weights of normalisations are vectors; they
/// say where a feature lies and how large it is, and are left alone, as is the custom. So is the one vector besides
/// them, an additive score's direction.
/// </summary>
internal static class WeightDecay
{
    /// <summary>Parameters in the order in which an optimizer holds them: those that decay, then the others.</summary>
    /// <typeparam name="T">What is ordered.</typeparam>
    /// <param name="all">The parameters, or what goes with them.</param>
    /// <param name="parameter">The parameter of each.</param>
    public static IEnumerable<T> Order<T>(IEnumerable<T> all, Func<T, Tensor> parameter) =>
        all.OrderBy(one => !Decays(parameter(one)));

    /// <summary>Groups with the decay that is theirs, of parameters in <see cref="Order"/>.</summary>
    /// <typeparam name="TGroup">The group of an optimizer.</typeparam>
    /// <param name="all">The parameters.</param>
    /// <param name="decay">The decay of those that decay.</param>
    /// <param name="group">Makes a group of parameters and their decay.</param>
    public static IReadOnlyList<TGroup> Groups<TGroup>(
        IEnumerable<Parameter> all, double decay, Func<IReadOnlyList<Parameter>, double, TGroup> group)
    {
        var sides = all.ToLookup(Decays);
        return [group([.. sides[true]], decay), group([.. sides[false]], 0)];
    }

    private static bool Decays(Tensor parameter) => parameter.dim() > 1;
}
