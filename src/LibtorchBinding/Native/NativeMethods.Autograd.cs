using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_grad_enabled();

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial void binding_set_grad_enabled(int enabled);

    [LibraryImport(Library)]
    internal static partial int binding_inference_mode_enabled();

    [LibraryImport(Library)]
    internal static partial int binding_enter_inference_mode(int enabled, out nint guard);

    [LibraryImport(Library)]
    internal static partial void binding_leave_inference_mode(nint guard);

    [LibraryImport(Library)]
    internal static partial int binding_anomaly_enabled();

    [LibraryImport(Library)]
    internal static partial int binding_anomaly_checks_nan();

    [LibraryImport(Library)]
    internal static partial void binding_set_anomaly(int enabled, int checkNan);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int binding_tensor_requires_grad(nint tensor, int* answer);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_set_requires_grad(nint tensor, int requiresGrad);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_is_leaf(nint tensor, int* answer);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_retain_grad(nint tensor);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_grad(nint tensor, nint* grad);

    [LibraryImport(Library)]
    internal static partial int binding_tensor_set_grad(nint tensor, nint grad);

    [LibraryImport(Library)]
    internal static partial int binding_backward(
        nint* tensors,
        long tensorCount,
        nint* grads,
        long gradCount,
        int retainGraph,
        int createGraph,
        nint* inputs,
        long inputCount);

    [LibraryImport(Library)]
    internal static partial int binding_grad(
        nint* outputs,
        long outputCount,
        nint* inputs,
        long inputCount,
        nint* grads,
        long gradCount,
        int retainGraph,
        int createGraph,
        int allowUnused,
        nint* results);
}
