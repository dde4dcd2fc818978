using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>The type of a boxed value; the numbers are those of native/binding.h.</summary>
internal enum Tag
{
    None = 0,
    Tensor = 1,
    Integer = 2,
    Real = 3,
    Boolean = 4,
    Integers = 5,
    Reals = 6,
    Booleans = 7,
    Tensors = 8,
    OptionalTensors = 9,
    Text = 10,
    Device = 11,
    Generator = 12,
}

/// <summary>One boxed argument or result as it crosses the C ABI: 16 bytes, as in native/binding.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Value
{
    public Tag Tag;
    public int Count;
    public long Bits;

    public readonly nint Pointer => (nint)Bits;

    public readonly double Real => BitConverter.Int64BitsToDouble(Bits);
}
