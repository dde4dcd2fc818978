using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>
/// Carries an exception of a managed callback over the native frames between it and the call that led to it. The
/// engine may run a backward pass on threads of its own, so the exception is kept for the process, not the thread.
/// </summary>
internal static class CallbackException
{
    private static ExceptionDispatchInfo? s_pending;

    public static void Keep(Exception exception) => s_pending = ExceptionDispatchInfo.Capture(exception);

    public static void Rethrow()
    {
        Interlocked.Exchange(ref s_pending, null)?.Throw();
        throw new ExternalException("a custom autograd function failed");
    }
}
