using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>What several operators share.</content>
public static partial class torch
{
    /// <summary>How a quotient is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all.</summary>
        None,

        /// <summary>Towards zero.</summary>
        trunc,

        /// <summary>Down.</summary>
        floor,
    }

    public partial class Tensor
    {
        private static long[] Dims(long dim) => [dim];

        private static string? Rounding(RoundingMode mode) => mode switch
        {
            RoundingMode.trunc => "trunc",
            RoundingMode.floor => "floor",
            _ => null,
        };

        private static Tensor Into(Tensor? target, Tensor result)
        {
            if (target is null) return result;
            Aten.Do("resize_", target, result.shape);
            target.copy_(result);
            result.Dispose();
            return target.alias();
        }

        /// <summary>A reduction along dimensions that computes in a given type.</summary>
        private Tensor Reduced(string name, long[] dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            if (type is not { } wanted || wanted == dtype) return Aten.Call(name, this, dims, unbiased, keepdim);
            using var converted = to_type(wanted);
            return Aten.Call(name, converted, dims, unbiased, keepdim);
        }

        /// <summary>The same for a reduction that gives the mean as well.</summary>
        private (Tensor, Tensor) Spread(string name, long[] dims, bool unbiased, bool keepdim, ScalarType? type)
        {
            if (type is not { } wanted || wanted == dtype) return Aten.Call2(name, this, dims, unbiased, keepdim);
            using var converted = to_type(wanted);
            return Aten.Call2(name, converted, dims, unbiased, keepdim);
        }

        private Tensor Unflatten(long dim, long[] sizes)
        {
            var at = At((int)dim);
            var old = shape;
            return reshape([.. old[..at], .. sizes, .. old[(at + 1)..]]);
        }

        /// <summary>Calls an operator that changes this tensor.</summary>
        private Tensor InPlace(string name, params ReadOnlySpan<Argument> arguments)
        {
            Aten.Do(name, arguments);
            return this;
        }

        private (Tensor output, Tensor? inverse_indices, Tensor? counts) Unique(
            bool sorted, bool inverse, bool counts, int? dim) => dim is { } along
                ? Aten.Call3("unique_dim", this, (long)along, sorted, inverse, counts)
                : Aten.Call3("_unique2", this, sorted, inverse, counts);
    }
}
