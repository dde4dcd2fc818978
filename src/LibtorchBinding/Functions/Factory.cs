using System.Runtime.InteropServices;
using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>What all factories share.</content>
public static partial class torch
{
    private static Argument AnyLayout => default;

    private static Tensor Make(
        string name, long[] size, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        RefuseNames(names);
        var made = name == "empty" ? "empty.memory_format" : name;
        return Tracked(Aten.Call(made, size, dtype, AnyLayout, InitializeDevice(device)), requires_grad);
    }

    private static Tensor MakeFull(
        long[] size, Scalar value, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        RefuseNames(names);
        var type = dtype ?? get_default_dtype();
        return Tracked(Aten.Call("full", size, value, type, AnyLayout, InitializeDevice(device)), requires_grad);
    }

    private static Tensor MakeRandom(
        string name,
        long[] size,
        Generator? generator,
        ScalarType? dtype,
        Device? device,
        bool requires_grad,
        string[]? names)
    {
        RefuseNames(names);
        var on = InitializeDevice(device);
        var made = generator is null
            ? Aten.Call(name, size, dtype, AnyLayout, on)
            : Aten.Call(name + ".generator", size, generator, dtype, AnyLayout, on);
        return Tracked(made, requires_grad);
    }

    /// <summary>A tensor of values in managed memory, converted and moved where asked.</summary>
    private static unsafe Tensor FromValues<T>(
        ReadOnlySpan<T> values,
        ReadOnlySpan<long> dimensions,
        ScalarType? dtype,
        Device? device,
        bool requires_grad,
        string[]? names = null)
        where T : unmanaged
    {
        RefuseNames(names);
        var count = 1L;
        foreach (var size in dimensions) count *= size;
        if (count > values.Length)
            throw new ArgumentException(
                $"mismatched total size creating a tensor from an array: {count} vs. {values.Length}");

        nint handle;
        fixed (T* data = values)
        fixed (long* sizes = dimensions)
        {
            Status.Check(NativeMethods.binding_tensor_from_memory(
                (nint)data, (int)TypeOf<T>(), sizes, dimensions.Length, &handle));
        }

        return Tracked(Placed(new Tensor(handle), dtype, InitializeDevice(device)), requires_grad);
    }

    private static Tensor FromArray<T>(
        Array values, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
        where T : unmanaged
    {
        var shape = new long[values.Rank];
        for (var d = 0; d < shape.Length; d++) shape[d] = values.GetLongLength(d);
        ref var first = ref MemoryMarshal.GetArrayDataReference(values);
        var elements = MemoryMarshal.CreateReadOnlySpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, T>(ref first), values.Length);
        return FromValues(elements, shape, dtype, device, requires_grad, names);
    }

    private static Tensor Placed(Tensor tensor, ScalarType? dtype, Device device)
    {
        if ((dtype is null || dtype == tensor.dtype) && device.type == DeviceType.CPU) return tensor;
        using (tensor) return tensor.to(dtype ?? tensor.dtype, device);
    }

    private static Tensor Tracked(Tensor tensor, bool requiresGrad)
    {
        if (requiresGrad) tensor.requires_grad = true;
        return tensor;
    }

    private static void RefuseNames(string[]? names)
    {
        if (names is { Length: > 0 })
            throw new NotSupportedException("LibtorchBinding has no named dimensions; use TorchSharp for them.");
    }
}
