using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace LibtorchBinding.Native;

/// <summary>
/// Native operator handles by schema name. A name at a call site is a literal, so always the same object: a small
/// table by object identity finds its handle in a few nanoseconds, and an operator needs no field of its own.
/// </summary>
internal static class OperatorTable
{
    private const int Size = 4096;

    private static readonly Entry?[] Entries = new Entry?[Size];
    private static readonly ConcurrentDictionary<string, nint> ByName = new();

    /// <summary>The handle of <c>aten::name</c>, where <paramref name="name"/> may end in <c>.overload</c>.</summary>
    public static nint Find(string name)
    {
        ref var entry = ref Entries[RuntimeHelpers.GetHashCode(name) & (Size - 1)];
        return entry is { } known && ReferenceEquals(known.Name, name) ? known.Handle : Enter(name, ref entry);
    }

    /// <summary>Whether this libtorch has <c>aten::name</c>.</summary>
    public static bool Has(string name)
    {
        var (schema, overload) = Parts(name);
        return NativeMethods.binding_find_operator("aten::" + schema, overload, out _) == 0;
    }

    private static nint Enter(string name, ref Entry? entry)
    {
        var handle = ByName.GetOrAdd(name, Resolve);
        entry = new Entry(name, handle);
        return handle;
    }

    private static nint Resolve(string name)
    {
        var (schema, overload) = Parts(name);
        Status.Check(NativeMethods.binding_find_operator("aten::" + schema, overload, out var handle));
        return handle;
    }

    private static (string Schema, string Overload) Parts(string name)
    {
        var dot = name.IndexOf('.');
        return dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
    }

    private sealed record Entry(string Name, nint Handle);
}
