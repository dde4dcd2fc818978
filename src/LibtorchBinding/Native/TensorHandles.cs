using static TorchSharp.torch;

namespace LibtorchBinding.Native;

/// <summary>Arrays of tensor handles, as the autograd functions of the C ABI take them.</summary>
internal static class TensorHandles
{
    /// <summary>The handles of tensors; null tensors give null handles.</summary>
    public static nint[] Of(IEnumerable<Tensor?>? tensors) =>
        tensors is null ? [] : [.. tensors.Select(tensor => tensor?.Handle ?? 0)];

    /// <summary>A tensor for a handle that the native side hands over, or null for none.</summary>
    public static Tensor? Adopt(nint handle) => handle == 0 ? null : new Tensor(handle);
}
