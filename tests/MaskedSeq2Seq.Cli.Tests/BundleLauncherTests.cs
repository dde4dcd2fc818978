using System.Diagnostics;

namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>run.sh of a bundle, with a PyTorch, a compiler and a program that only look like them.</summary>
public sealed class BundleLauncherTests : IDisposable
{
    private const string Compiler =
        """
        echo "$*" >> "$CALLS"
        while [ "$1" != -o ]; do shift; done
        echo compiled > "$2"
        """;

    private readonly TemporaryFolder folder = new();
    private string compiler;

    public BundleLauncherTests()
    {
        foreach (var name in new[] { "native", "app", "torch/lib", "torch/include/ATen/core/dispatch" })
            Directory.CreateDirectory(folder[name]);
        var source = Path.Combine(AppContext.BaseDirectory, "bundle");
        File.Copy(Path.Combine(source, "run.sh"), folder["run.sh"]);
        foreach (var name in new[] { "find-libtorch.sh", "build.sh" })
            File.Copy(Path.Combine(source, "native", name), folder["native/" + name]);
        folder.Write("native/a.cpp", "");
        folder.Write("native/b.cpp", "");
        folder.Write("torch/include/ATen/core/dispatch/Dispatcher.h", "");
        folder.Write("torch/lib/libc10.so", "");
        Version(2, 11);
        Script("python", $"echo '{folder["torch"]}'");
        compiler = Script("g++", Compiler);
        Script("app/m2s", "echo \"m2s: $# $*\"; echo \"from $LD_LIBRARY_PATH\"");
        Script("app/tests", "echo \"tests: $*\"");
    }

    private string[] Compilations => File.Exists(folder["calls"]) ? File.ReadAllLines(folder["calls"]) : [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Any_verb_runs_with_its_arguments_over_what_was_compiled()
    {
        var (code, output, error) = Run("translate", "runs/a b");

        Assert.Equal((0, "m2s: 2 translate runs/a b"), (code, output[0]));
        var built = Assert.Single(Directory.GetDirectories(folder["built"]));
        Assert.Equal($"from {built}", output[1]);
        Assert.Equal("compiled\n", File.ReadAllText(Path.Combine(built, "libtorch_binding.so")));
        Assert.Equal([$"Compiling the binding against the torch in {folder["torch"]} (once) ..."], error);
    }

    [Fact]
    public void It_compiles_once_and_again_for_another_torch()
    {
        Run("doctor");
        var once = Compilations.Length;
        Assert.Empty(Run("doctor").Error);
        Assert.Equal(once, Compilations.Length);

        Version(2, 12);
        Run("doctor");
        Assert.Equal(2 * once, Compilations.Length);

        folder.Write("torch/lib/libtorch_cuda.so", "");
        Run("doctor");
        Assert.Equal(3 * once, Compilations.Length);
        Assert.Contains("-lc10_cuda -ltorch_cuda", Compilations[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 13, "-std=c++17")]
    [InlineData(2, 9, "-std=c++17")]
    [InlineData(2, 10, "-std=c++20")]
    [InlineData(3, 0, "-std=c++20")]
    public void Newer_torch_wants_a_newer_cpp(int major, int minor, string standard)
    {
        Version(major, minor);
        Run("doctor");

        Assert.Equal(2, Compilations.Count(call => call.StartsWith(standard + " ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public void The_string_layout_is_that_of_torch(string layout)
    {
        Directory.CreateDirectory(folder["torch/share/cmake/Torch"]);
        folder.Write(
            "torch/share/cmake/Torch/TorchConfig.cmake", $"set(FLAGS \"-D_GLIBCXX_USE_CXX11_ABI={layout}\")\n");
        Run("doctor");

        var expected = $"-D_GLIBCXX_USE_CXX11_ABI={layout} ";
        Assert.Equal(2, Compilations.Count(call => call.Contains(expected, StringComparison.Ordinal)));
    }

    [Fact]
    public void Test_runs_the_tests() => Assert.Equal(["tests: -class A"], Run("test", "-class", "A").Output);

    [Fact]
    public void Without_a_python_it_says_whose_torch_it_wants()
    {
        File.Delete(folder["python"]);
        IsOneLine(Run("doctor"), $"there is no {folder["python"]} here", "PYTHON=");
    }

    [Fact]
    public void Without_torch_it_says_which_python_lacks_it()
    {
        Script("python", "exit 1");
        IsOneLine(Run("doctor"), $"{folder["python"]} has no PyTorch", "PYTHON=");
    }

    [Fact]
    public void Without_headers_it_says_who_brings_them()
    {
        File.Delete(folder["torch/include/ATen/core/dispatch/Dispatcher.h"]);
        IsOneLine(Run("doctor"), "has no C++ headers", "libtorch-dev");
    }

    [Fact]
    public void A_failing_compiler_is_quoted_and_leaves_nothing_that_a_later_start_would_load()
    {
        Script("g++", "echo 'a.cpp:7: error: no such thing' >&2; exit 1");
        var failed = Run("doctor");

        Assert.Equal((2, 0), (failed.ExitCode, failed.Output.Length));
        Assert.Contains("a.cpp:7: error: no such thing", failed.Error[^1], StringComparison.Ordinal);
        Assert.Contains("build.log", failed.Error[^1], StringComparison.Ordinal);
        Script("g++", Compiler);
        Assert.Equal(0, Run("doctor").ExitCode);
    }

    [Fact]
    public void Without_a_compiler_it_says_so()
    {
        compiler = "no-such-compiler";
        var failed = Run("doctor");

        Assert.Equal(2, failed.ExitCode);
        Assert.Contains("there is no C++ compiler no-such-compiler", failed.Error[^1], StringComparison.Ordinal);
    }

    private static void IsOneLine((int ExitCode, string[] Output, string[] Error) run, params string[] expected)
    {
        Assert.Equal((2, 0), (run.ExitCode, run.Output.Length));
        var line = Assert.Single(run.Error);
        Assert.StartsWith("m2s: ", line, StringComparison.Ordinal);
        Assert.All(expected, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }

    private void Version(int major, int minor)
    {
        Directory.CreateDirectory(folder["torch/include/torch/headeronly"]);
        folder.Write(
            "torch/include/torch/headeronly/version.h",
            $"#define TORCH_VERSION_MAJOR {major}\n#define TORCH_VERSION_MINOR {minor}\n");
    }

    private string Script(string name, string text)
    {
        folder.Write(name, $"#!/bin/sh\n{text}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder[name], File.GetUnixFileMode(folder[name]) | UnixFileMode.UserExecute);
        return folder[name];
    }

    private (int ExitCode, string[] Output, string[] Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", [folder["run.sh"], .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHON"] = folder["python"];
        start.Environment["CXX"] = compiler;
        start.Environment["CALLS"] = folder["calls"];
        foreach (var name in new[] { "LIBTORCH", "LD_LIBRARY_PATH" })
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, Lines(output), Lines(error.Result));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
