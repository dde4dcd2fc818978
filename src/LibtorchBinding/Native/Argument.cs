using static TorchSharp.torch;
using Scalar = TorchSharp.Scalar;

namespace LibtorchBinding.Native;

/// <summary>
/// An argument of an operator. The implicit conversions let a call read like the operator's schema; null is None.
/// </summary>
/// <remarks>A schema's float wants a double and its int an integer: boxed values are not converted.</remarks>
internal readonly struct Argument
{
    public readonly Tag Tag;
    public readonly int Count;
    public readonly long Bits;

    /// <summary>What must outlive the call, or the array that a list is copied from.</summary>
    public readonly object? Owner;

    private Argument(Tag tag, long bits, int count = 0, object? owner = null)
    {
        Tag = tag;
        Bits = bits;
        Count = count;
        Owner = owner;
    }

    public static Argument OptionalTensors(Tensor?[] tensors) => new(Tag.OptionalTensors, 0, tensors.Length, tensors);

    public static implicit operator Argument(Tensor? tensor) =>
        tensor is null ? default : new(Tag.Tensor, tensor.Handle, 0, tensor);

    public static implicit operator Argument(Scalar? scalar) =>
        scalar is null ? default : new(scalar.Tag, scalar.Bits);

    public static implicit operator Argument(long value) => new(Tag.Integer, value);

    public static implicit operator Argument(long? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(double value) => new(Tag.Real, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(double? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(bool value) => new(Tag.Boolean, value ? 1 : 0);

    public static implicit operator Argument(bool? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(ScalarType value) => new(Tag.Integer, (long)value);

    public static implicit operator Argument(ScalarType? value) => value is { } given ? given : default(Argument);

    public static implicit operator Argument(Device? device) =>
        device is null ? default : new(Tag.Device, (long)device.type, device.index);

    public static implicit operator Argument(Generator? generator) =>
        generator is null ? default : new(Tag.Generator, generator.Handle, 0, generator);

    public static implicit operator Argument(long[]? values) =>
        values is null ? default : new(Tag.Integers, 0, values.Length, values);

    public static implicit operator Argument(Tensor[] tensors) => new(Tag.Tensors, 0, tensors.Length, tensors);

    public static implicit operator Argument(string? text) =>
        text is null ? default : new(Tag.Text, 0, System.Text.Encoding.UTF8.GetByteCount(text), text);

    /// <summary>How many bytes beside the value itself the call has to carry.</summary>
    public int PayloadSize => Tag switch
    {
        Tag.Integers or Tag.Reals or Tag.Tensors or Tag.OptionalTensors => Count * sizeof(long),
        Tag.Text => (Count + sizeof(long) - 1) / sizeof(long) * sizeof(long),
        _ => 0,
    };

    /// <summary>Copies the list or text to <paramref name="payload"/>.</summary>
    public void CopyPayload(Span<byte> payload)
    {
        switch (Owner)
        {
            case long[] values:
                System.Runtime.InteropServices.MemoryMarshal.AsBytes<long>(values).CopyTo(payload);
                break;
            case Tensor?[] tensors:
                var handles = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, nint>(payload);
                for (var i = 0; i < tensors.Length; i++) handles[i] = tensors[i]?.Handle ?? 0;
                break;
            case string text:
                System.Text.Encoding.UTF8.GetBytes(text, payload);
                break;
        }
    }
}
