using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>The library as a whole.</content>
public static partial class torch
{
    /// <summary>The version of libtorch.</summary>
    public static string __version__ => Libtorch.Version;

    /// <summary>How many threads an operator may use.</summary>
    public static int get_num_threads() => NativeMethods.binding_get_num_threads();

    /// <summary>Sets how many threads an operator may use.</summary>
    /// <param name="num">The number.</param>
    public static void set_num_threads(int num) => Status.Check(NativeMethods.binding_set_num_threads(num));

    /// <summary>How many operators may run side by side.</summary>
    public static int get_num_interop_threads() => NativeMethods.binding_get_num_interop_threads();

    /// <summary>Sets how many operators may run side by side: once, before the first parallel work.</summary>
    /// <param name="num">The number.</param>
    public static void set_num_interop_threads(int num) =>
        Status.Check(NativeMethods.binding_set_num_interop_threads(num));

    /// <summary>The type of elements that factories use for real numbers when none is named.</summary>
    public static ScalarType get_default_dtype() => (ScalarType)NativeMethods.binding_get_default_dtype();

    /// <summary>Sets the type of elements that factories use for real numbers when none is named.</summary>
    /// <param name="dtype">A floating-point type.</param>
    public static void set_default_dtype(ScalarType dtype) =>
        Status.Check(NativeMethods.binding_set_default_dtype((int)dtype));

    /// <summary>Throws what went wrong in libtorch last; here every call has thrown it already.</summary>
    public static void CheckForErrors()
    {
    }

    /// <summary>Starts a scope that disposes of every tensor made in it.</summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.ThreadSingleton.NewDisposeScope();

    /// <summary>The innermost scope of this thread, if any.</summary>
    public static DisposeScope? CurrentDisposeScope => DisposeScopeManager.ThreadSingleton.CurrentDisposeScope;

    /// <summary>Computes an expression within a scope and hands its result to the scope around it.</summary>
    /// <param name="expr">The expression.</param>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using var scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    /// <summary>Makes libtorch choose deterministic kernels until the result is disposed of.</summary>
    /// <param name="mode">Whether to.</param>
    /// <param name="warn_only">Whether an operator that has none only warns.</param>
    public static IDisposable use_deterministic_algorithms(bool mode = true, bool warn_only = false) =>
        new DeterministicMode(mode, warn_only);

    /// <summary>Whether libtorch chooses deterministic kernels.</summary>
    public static bool are_deterministic_algorithms_enabled() => NativeMethods.binding_get_deterministic() != 0;

    /// <summary>Whether an operator without a deterministic kernel only warns.</summary>
    public static bool is_deterministic_algorithms_warn_only_enabled() =>
        NativeMethods.binding_get_deterministic_warn_only() != 0;

    private sealed class DeterministicMode : IDisposable
    {
        private readonly int _enabled = NativeMethods.binding_get_deterministic();
        private readonly int _warnOnly = NativeMethods.binding_get_deterministic_warn_only();

        public DeterministicMode(bool mode, bool warnOnly) =>
            Status.Check(NativeMethods.binding_set_deterministic(mode ? 1 : 0, warnOnly ? 1 : 0));

        public void Dispose() => Status.Check(NativeMethods.binding_set_deterministic(_enabled, _warnOnly));
    }
}
