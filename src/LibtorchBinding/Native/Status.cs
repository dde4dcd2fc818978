using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

/// <summary>Turns a status of the native side into the exception that TorchSharp throws.</summary>
internal static class Status
{
    private const int ManagedException = 2;

    public static void Check(int status)
    {
        if (status != 0) Throw(status);
    }

    public static string LastError => Marshal.PtrToStringUTF8(NativeMethods.binding_last_error()) ?? "";

    private static void Throw(int status)
    {
        if (status == ManagedException) CallbackException.Rethrow();
        throw new ExternalException(LastError);
    }
}
