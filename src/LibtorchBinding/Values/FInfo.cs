namespace TorchSharp;

/// <content>Limits of floating-point types.</content>
public static partial class torch
{
    /// <summary>Limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>How many bits a number has.</summary>
        public int bits;

        /// <summary>The distance from 1 to the next number.</summary>
        public double eps;

        /// <summary>The largest finite number.</summary>
        public double max;

        /// <summary>The smallest finite number.</summary>
        public double min;

        /// <summary>The smallest positive normal number.</summary>
        public double tiny;

        /// <summary>The smallest positive normal number.</summary>
        public double smallest_normal;

        /// <summary>About how exact a decimal number of this type is.</summary>
        public double resolution;
    }

    /// <summary>Limits of the default type of elements.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>Limits of a type of elements.</summary>
    /// <param name="dtype">A floating-point or complex type.</param>
    /// <exception cref="ArgumentException">It is another type.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.BFloat16 => Limits(16, 7, 127, 0.01),
        ScalarType.Float16 => Limits(16, 10, 15, 1e-3),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, 23, 127, 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, 52, 1023, 1e-15),
        _ => throw new ArgumentException("'dtype' must be floating point or complex"),
    };

    // IEEE 754: the largest number has all bits of the fraction set, the smallest normal one has none.
    private static FInfo Limits(int bits, int fractionBits, int maxExponent, double resolution)
    {
        var eps = Math.ScaleB(1, -fractionBits);
        var max = Math.ScaleB(2 - eps, maxExponent);
        var smallest = Math.ScaleB(1, 1 - maxExponent);
        return new FInfo
        {
            bits = bits,
            eps = eps,
            max = max,
            min = -max,
            tiny = smallest,
            smallest_normal = smallest,
            resolution = resolution,
        };
    }
}
