namespace TorchSharp;

/// <summary>Conversions between numbers and scalars.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The number as a scalar.</summary>
    /// <param name="value">The number.</param>
    public static Scalar ToScalar(this byte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this short value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this int value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this long value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this Half value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this float value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this double value) => value;

    /// <inheritdoc cref="ToScalar(byte)"/>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The scalar as a number.</summary>
    /// <param name="value">The scalar.</param>
    public static Half ToHalf(this Scalar value) => (Half)value.AsDouble;

    /// <inheritdoc cref="ToHalf"/>
    public static float ToSingle(this Scalar value) => (float)value.AsDouble;

    /// <inheritdoc cref="ToHalf"/>
    public static double ToDouble(this Scalar value) => value.AsDouble;

    /// <inheritdoc cref="ToHalf"/>
    public static sbyte ToSByte(this Scalar value) => checked((sbyte)value.AsInt64);

    /// <inheritdoc cref="ToHalf"/>
    public static byte ToByte(this Scalar value) => checked((byte)value.AsInt64);

    /// <inheritdoc cref="ToHalf"/>
    public static short ToInt16(this Scalar value) => checked((short)value.AsInt64);

    /// <inheritdoc cref="ToHalf"/>
    public static int ToInt32(this Scalar value) => checked((int)value.AsInt64);

    /// <inheritdoc cref="ToHalf"/>
    public static long ToInt64(this Scalar value) => value.AsInt64;

    /// <summary>Whether the scalar is not zero.</summary>
    /// <param name="value">The scalar.</param>
    public static bool ToBoolean(this Scalar value) => value.AsDouble != 0;
}
