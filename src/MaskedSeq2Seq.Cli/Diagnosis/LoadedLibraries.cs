using System.Diagnostics;

namespace MaskedSeq2Seq.Cli.Diagnosis;

/// <summary>Which native libraries this process has loaded, and from where, whatever the flavour of torch.</summary>
internal sealed class LoadedLibraries
{
    private static readonly string[] BlasNames =
        ["mkl", "openblas", "blis", "atlas", "accelerate", "nvpl_blas", "blas"];

    private readonly List<string> paths;

    private LoadedLibraries(List<string> paths) => this.paths = paths;

    /// <summary>The folder that libtorch came from, or null if none is loaded.</summary>
    public string? TorchFolder => PathOf("torch_cpu") is { } path ? Path.GetDirectoryName(path) : null;

    /// <summary>The library that multiplies matrices on the CPU; if there is none, libtorch does it itself.</summary>
    public string Blas => BlasNames.Select(PathOf).FirstOrDefault(path => path is not null) ?? "built into libtorch";

    /// <summary>Whether the binding has oneDNN multiply matrices of float32 in the place of that library.</summary>
    public static bool MultipliesByOneDnn => Type.GetType("LibtorchBinding.Native.Libtorch, LibtorchBinding")
        ?.GetProperty(nameof(MultipliesByOneDnn))?.GetValue(null) is true;

    /// <summary>Looks at this process as it is now; torch has to be in use already.</summary>
    public static LoadedLibraries Now()
    {
        using var process = Process.GetCurrentProcess();
        return new LoadedLibraries([.. process.Modules.Cast<ProcessModule>().Select(module => module.FileName ?? "")]);
    }

    // libtorch_cpu.so.1.13 on Debian, torch_cpu.dll on Windows.
    private string? PathOf(string name) => paths.Find(path => IsNamed(Path.GetFileName(path), name));

    private static bool IsNamed(string file, string name) =>
        file.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        || file.StartsWith("lib" + name, StringComparison.OrdinalIgnoreCase);
}
