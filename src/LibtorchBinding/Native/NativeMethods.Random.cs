using System.Runtime.InteropServices;

namespace LibtorchBinding.Native;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library)]
    internal static partial int binding_manual_seed(long seed);

    [LibraryImport(Library)]
    internal static partial int binding_generator_default(int deviceType, int deviceIndex, out nint generator);

    [LibraryImport(Library)]
    internal static partial int binding_generator_new(int deviceType, int deviceIndex, out nint generator);

    [LibraryImport(Library)]
    internal static partial void binding_generator_free(nint generator);

    [LibraryImport(Library)]
    internal static partial int binding_generator_set_seed(nint generator, long seed);

    [LibraryImport(Library)]
    internal static partial int binding_generator_initial_seed(nint generator, long* seed);

    [LibraryImport(Library)]
    internal static partial int binding_generator_seed(nint generator, long* seed);

    [LibraryImport(Library)]
    internal static partial int binding_generator_get_state(nint generator, nint* state);

    [LibraryImport(Library)]
    internal static partial int binding_generator_set_state(nint generator, nint state);
}
