using MaskedSeq2Seq.Cli.Bundling;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class BundleTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private IEnumerable<string> InBundle => folder.Files.Select(file => file.Replace('\\', '/'))
        .Where(file => file.StartsWith("bundle/", StringComparison.Ordinal))
        .Select(file => file["bundle/".Length..]);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_source_is_looked_for_around_the_program()
    {
        folder.Write("MaskedSeq2Seq.sln", "");
        var program = Directory.CreateDirectory(folder["src/Cli/bin/Release"]).FullName;

        Assert.Equal(folder["bundle/Bundle.csproj"], Checkout.Find(program).Project);
    }

    [Fact]
    public void A_program_without_its_source_says_how_a_bundle_is_made()
    {
        var error = Assert.Throws<InputException>(() => Checkout.Find(folder.Path));

        Assert.Contains("run ./m2s bundle in a checkout", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_left_alone()
    {
        folder.Write("thesis.tex", "years of work");

        var error = Assert.Throws<InputException>(() => new BundleFolder(folder.Path).Clear());

        Assert.Contains("something else than a bundle", error.Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.tex"], folder.Files);
    }

    [Fact]
    public void A_file_cannot_become_a_bundle()
    {
        var error = Assert.Throws<InputException>(() => new BundleFolder(folder.Write("file", "")).Clear());

        Assert.EndsWith("a bundle is a folder, and this is a file", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_bundle_takes_the_place_of_an_old_one_and_keeps_what_was_trained_in_it()
    {
        var bundle = Assembled();
        folder.Write("bundle/app/old.dll", "");
        folder.Write("bundle/configs/old.yaml", "");
        Directory.CreateDirectory(folder["bundle/runs/mine"]);
        folder.Write("bundle/runs/mine/last.safetensors", "");

        bundle.Clear();

        Assert.Equal(["runs/mine/last.safetensors"], InBundle);
    }

    [Fact]
    public void A_bundle_has_what_compiling_and_a_first_training_need()
    {
        Assembled();

        Assert.Equal(
            [
                "LICENSE", "README.md", "app/m2s", "configs/laboratory/one.yaml", "configs/numbers.yaml",
                "data/numbers/train.tsv", "native/build.sh", "native/runtime.cpp", "run.sh",
            ],
            InBundle);
    }

    [Fact]
    public void What_was_compiled_for_one_machine_does_not_count_as_weight()
    {
        var bundle = Assembled();
        var before = bundle.Size;
        Directory.CreateDirectory(folder["bundle/built/1"]);
        folder.Write("bundle/built/1/libtorch_binding.so", "0123456789");

        Assert.True(before > 0);
        Assert.Equal(before, bundle.Size);
    }

    private BundleFolder Assembled()
    {
        foreach (var file in new[]
            {
                "source/LICENSE", "source/docs/gpu.md", "source/docs/other.md", "source/bundle/run.sh",
                "source/configs/numbers.yaml", "source/configs/laboratory/one.yaml",
                "source/data/numbers/train.tsv", "source/data/multi30k/train.de",
                "source/src/LibtorchBinding/native/build.sh", "source/src/LibtorchBinding/native/runtime.cpp",
                "bundle/app/m2s",
            })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            folder.Write(file, file);
        }
        var bundle = new BundleFolder(folder["bundle"]);
        bundle.AddParts(new Checkout(folder["source"]));
        return bundle;
    }
}
