using LibtorchBinding.Native;

namespace TorchSharp;

/// <summary>Looks for the forward operator of a faulty gradient until disposed of.</summary>
public class AnomalyMode : IDisposable
{
    private readonly bool _wasEnabled = IsEnabled;
    private readonly bool _checkedNaN = ShouldCheckNaN;

    /// <summary>Switches the search on or off.</summary>
    /// <param name="enabled">Whether to search.</param>
    /// <param name="check_nan">Whether a gradient that is not a number is faulty.</param>
    public AnomalyMode(bool enabled, bool check_nan = true) => Set(enabled, check_nan);

    /// <summary>Whether the search is on.</summary>
    public static bool IsEnabled => NativeMethods.binding_anomaly_enabled() != 0;

    /// <summary>Whether a gradient that is not a number is faulty.</summary>
    public static bool ShouldCheckNaN => NativeMethods.binding_anomaly_checks_nan() != 0;

    /// <summary>Goes back to what was before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes back to what was before.</summary>
    /// <param name="disposing">Whether this is not the finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing) Set(_wasEnabled, _checkedNaN);
    }

    private static void Set(bool enabled, bool checkNaN) =>
        NativeMethods.binding_set_anomaly(enabled ? 1 : 0, checkNaN ? 1 : 0);
}

/// <content>Switching the recording of operators.</content>
public static partial class torch
{
    /// <summary>Records no operator until the result is disposed of.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Records operators until the result is disposed of.</summary>
    /// <param name="enabled">Whether to.</param>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Records operators or not until the result is disposed of.</summary>
    /// <param name="mode">Whether to.</param>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Whether this thread records operators.</summary>
    public static bool is_grad_enabled() => NativeMethods.binding_grad_enabled() != 0;

    /// <summary>Records nothing about tensors, not even their versions, until the result is disposed of.</summary>
    /// <param name="mode">Whether to switch this on.</param>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>Whether this thread is in inference mode.</summary>
    public static bool is_inference_mode_enabled() => NativeMethods.binding_inference_mode_enabled() != 0;

    internal sealed class GradMode : IDisposable
    {
        private readonly int _before = NativeMethods.binding_grad_enabled();

        public GradMode(bool enabled) => NativeMethods.binding_set_grad_enabled(enabled ? 1 : 0);

        public void Dispose() => NativeMethods.binding_set_grad_enabled(_before);
    }

    private sealed class InferenceMode : IDisposable
    {
        private nint _guard;

        public InferenceMode(bool mode) =>
            Status.Check(NativeMethods.binding_enter_inference_mode(mode ? 1 : 0, out _guard));

        public void Dispose()
        {
            if (_guard != 0) NativeMethods.binding_leave_inference_mode(_guard);
            _guard = 0;
        }
    }
}
