using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Linear maps, in the format of the <see cref="Autocast"/> that is open, or else in their own.</summary>
internal static class Products
{
    /// <summary>What a map makes of an input. [..., out]</summary>
    /// <param name="map">The map.</param>
    /// <param name="input">The input. [..., in]</param>
    public static Tensor Project(this Linear map, Tensor input) => Linear(input, map.weight!, map.bias);

    /// <summary>input · weightᵀ + bias. [..., out]</summary>
    /// <param name="input">The input. [..., in]</param>
    /// <param name="weight">The weight. [out, in]</param>
    /// <param name="bias">The bias, or null. [out]</param>
    public static Tensor Linear(Tensor input, Tensor weight, Tensor? bias = null)
    {
        if (Autocast.Current is not { } autocast)
            return nn.functional.linear(input, weight, bias);
        using var scope = NewDisposeScope();
        var rows = input.flatten(0, -2);
        var product = nn.functional.linear(
            ProductRows.Filled(rows.to_type(autocast.Format)),
            autocast.Weight(weight),
            bias is null ? null : autocast.Weight(bias));
        return ProductRows.Without(product, rows.shape[0]).to_type(input.dtype)
            .view([.. input.shape[..^1], weight.shape[0]]).MoveToOuterDisposeScope();
    }

    /// <summary>sum + input · weightᵀ. [B, out]</summary>
    /// <param name="sum">What is added to. [B, out]</param>
    /// <param name="map">A map without a bias.</param>
    /// <param name="input">The input. [B, in]</param>
    public static Tensor Plus(this Tensor sum, Linear map, Tensor input)
    {
        using var scope = NewDisposeScope();
        var result = Autocast.Current is null
            ? sum.addmm(input, map.weight!.t())
            : sum.add(map.Project(input));
        return result.MoveToOuterDisposeScope();
    }
}
