using LibtorchBinding.Native;

namespace TorchSharp;

/// <summary>A number that an operator takes beside its tensors.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(Tag tag, long bits)
    {
        Tag = tag;
        Bits = bits;
    }

    internal Scalar(Value value)
        : this(value.Tag, value.Bits)
    {
    }

    /// <summary>The type that the number is kept in: Int64, Float64 or Bool.</summary>
    public torch.ScalarType Type => Tag switch
    {
        Tag.Integer => torch.ScalarType.Int64,
        Tag.Boolean => torch.ScalarType.Bool,
        _ => torch.ScalarType.Float64,
    };

    internal Tag Tag { get; }

    internal long Bits { get; }

    internal double AsDouble => Tag == Tag.Real ? BitConverter.Int64BitsToDouble(Bits) : Bits;

    internal long AsInt64 => Tag == Tag.Real ? checked((long)AsDouble) : Bits;

    /// <summary>An integer.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Scalar(byte value) => new(Tag.Integer, value);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(sbyte value) => new(Tag.Integer, value);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(short value) => new(Tag.Integer, value);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(int value) => new(Tag.Integer, value);

    /// <inheritdoc cref="op_Implicit(byte)"/>
    public static implicit operator Scalar(long value) => new(Tag.Integer, value);

    /// <summary>A real number.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Scalar(Half value) => (double)value;

    /// <inheritdoc cref="op_Implicit(Half)"/>
    public static implicit operator Scalar(float value) => (double)value;

    /// <inheritdoc cref="op_Implicit(Half)"/>
    public static implicit operator Scalar(double value) => new(Tag.Real, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A truth value.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Scalar(bool value) => new(Tag.Boolean, value ? 1 : 0);

    /// <summary>Does nothing: here a scalar holds no native memory.</summary>
    public void Dispose()
    {
    }
}
