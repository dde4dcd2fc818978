using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace LibtorchBinding.Native;

/// <summary>
/// Calls operators of libtorch by schema name: <c>Aten.Call("add.Tensor", a, b)</c>. Arguments left out take the
/// schema's defaults.
/// </summary>
internal static unsafe class Aten
{
    private const int InlinePayload = 512;

    /// <summary>Calls an operator that returns one tensor.</summary>
    public static Tensor Call(string name, params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(name, arguments, &result, 1);
        return new Tensor(result.Pointer);
    }

    /// <summary>Calls an operator that returns one tensor, and frees the managed tensor at once.</summary>
    public static void Do(string name, params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        if (Invoke(name, arguments, &result, 1) == 1 && result.Tag == Tag.Tensor)
            NativeMethods.binding_tensor_free(result.Pointer);
    }

    /// <summary>Calls an operator that returns two tensors.</summary>
    public static (Tensor, Tensor) Call2(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc Value[2];
        Invoke(name, arguments, results, 2);
        return (new Tensor(results[0].Pointer), new Tensor(results[1].Pointer));
    }

    /// <summary>Calls an operator that returns three tensors.</summary>
    public static (Tensor, Tensor, Tensor) Call3(string name, params ReadOnlySpan<Argument> arguments)
    {
        var results = stackalloc Value[3];
        Invoke(name, arguments, results, 3);
        return (new Tensor(results[0].Pointer), new Tensor(results[1].Pointer), new Tensor(results[2].Pointer));
    }

    /// <summary>Calls an operator that returns a list of tensors.</summary>
    public static Tensor[] CallList(string name, params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(name, arguments, &result, 1);
        try
        {
            var handles = new ReadOnlySpan<nint>((void*)result.Pointer, result.Count);
            var tensors = new Tensor[handles.Length];
            for (var i = 0; i < tensors.Length; i++) tensors[i] = new Tensor(handles[i]);
            return tensors;
        }
        finally
        {
            NativeMethods.binding_free_array(result.Pointer);
        }
    }

    /// <summary>Calls an operator that returns a truth value.</summary>
    public static bool CallBool(string name, params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(name, arguments, &result, 1);
        return result.Bits != 0;
    }

    /// <summary>Calls an operator that returns one number or truth value.</summary>
    public static Value CallValue(string name, params ReadOnlySpan<Argument> arguments)
    {
        Value result;
        Invoke(name, arguments, &result, 1);
        return result;
    }

    [SkipLocalsInit]
    private static int Invoke(string name, ReadOnlySpan<Argument> arguments, Value* results, int capacity)
    {
        var values = stackalloc Value[arguments.Length];
        var payloadSize = 0;
        foreach (ref readonly var argument in arguments) payloadSize += argument.PayloadSize;

        var inline = stackalloc byte[payloadSize <= InlinePayload ? payloadSize : 0];
        var payload = payloadSize <= InlinePayload ? inline : (byte*)NativeMemory.Alloc((nuint)payloadSize);
        try
        {
            var next = payload;
            for (var i = 0; i < arguments.Length; i++)
            {
                ref readonly var argument = ref arguments[i];
                values[i] = new Value { Tag = argument.Tag, Count = argument.Count, Bits = argument.Bits };
                var size = argument.PayloadSize;
                if (argument.Tag < Tag.Integers || argument.Tag > Tag.Text) continue;
                argument.CopyPayload(new Span<byte>(next, size));
                values[i].Bits = (long)next;
                next += size;
            }

            int count;
            Status.Check(NativeMethods.binding_call(
                OperatorTable.Find(name), values, arguments.Length, results, capacity, &count));
            return count;
        }
        finally
        {
            if (payload != inline) NativeMemory.Free(payload);
            // A tensor whose last use this call was must not be finalized while its handle is on the native side.
            foreach (ref readonly var argument in arguments) GC.KeepAlive(argument.Owner);
        }
    }
}
