using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Conversions from tensors, and their text.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static bool ToBoolean(this Tensor value) => value.ToScalar().ToBoolean();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static byte ToByte(this Tensor value) => value.ToScalar().ToByte();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static sbyte ToSByte(this Tensor value) => value.ToScalar().ToSByte();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static short ToInt16(this Tensor value) => value.ToScalar().ToInt16();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static int ToInt32(this Tensor value) => value.ToScalar().ToInt32();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static long ToInt64(this Tensor value) => value.ToScalar().ToInt64();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static Half ToHalf(this Tensor value) => value.ToScalar().ToHalf();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static float ToSingle(this Tensor value) => value.ToScalar().ToSingle();

    /// <summary>The one element.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static double ToDouble(this Tensor value) => value.ToScalar().ToDouble();
}
