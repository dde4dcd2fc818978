namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>Weights and runs that go elsewhere.</summary>
public sealed class MovedWeightsTests : IClassFixture<TranslationTests.TrainedRun>
{
    private const string Lines = "two five\n\nfour one\nthree three two\n";

    private readonly TranslationTests.TrainedRun trained;

    public MovedWeightsTests(TranslationTests.TrainedRun trained) => this.trained = trained;

    [Fact]
    public void Exported_weights_translate_as_before_once_they_are_imported()
    {
        using var folder = new TemporaryFolder();

        var exported = Screen.Of("export", trained.Run, folder["weights"]);
        var imported = Screen.Of("import", folder["weights"], folder["run"], "--like", trained.Run);

        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        Assert.Matches(@"weights: \d+ tensors, [\d,]+ parameters, of step \d+", exported.Output);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        Assert.Contains($"try it: m2s translate {folder["run"]}", imported.Output, StringComparison.Ordinal);
        Assert.Equal(Translate(trained.Run), Translate(folder["run"]));
    }

    [Fact]
    public void A_run_that_is_copied_to_where_its_data_is_not_translates_as_before()
    {
        using var there = new TemporaryFolder();
        Directory.CreateDirectory(there["copy"]);
        foreach (var file in Directory.GetFiles(trained.Run))
            File.Copy(file, Path.Combine(there["copy"], Path.GetFileName(file)));
        var expected = Translate(trained.Run);

        using (var elsewhere = new HiddenFile(trained.Folder["pairs.tsv"]))
            Assert.Equal(expected, Translate(there["copy"]));
    }

    [Fact]
    public void An_imported_run_is_trained_on()
    {
        using var folder = new TemporaryFolder();
        Screen.Of(
            "import", Path.Combine(trained.Run, "best.safetensors"), folder["tuned"], "--like", trained.Run,
            "--set", "training.epochs=1", "--set", "training.optimizer.learning_rate=1e-9");

        var screen = Screen.Of("train", "--resume", folder["tuned"]);

        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        Assert.Equal(Translate(trained.Run), Translate(folder["tuned"]));
    }

    [Fact]
    public void What_cannot_be_moved_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();
        var weights = folder.Write("weights", "these are no weights");

        Screen.Of("export", folder["lost"], folder["x"]).IsOneLineOfBadInput("lost", "no such run folder");
        Screen.Of("export", trained.Run, Path.Combine(trained.Run, "best.safetensors"))
            .IsOneLineOfBadInput("a state of the run itself");
        Screen.Of("export", trained.Run, Path.Combine(weights, "x")).IsOneLineOfBadInput("cannot be written");
        Screen.Of("import", weights, folder["new"], "--like", trained.Run)
            .IsOneLineOfBadInput(weights, "is no safetensors file");
        Screen.Of("import", folder["none"], folder["new"], "--like", trained.Run)
            .IsOneLineOfBadInput(folder["none"], "there is no such file");
        Screen.Of("import", weights, folder["new"]).IsOneLineOfBadInput(folder["new"], "no such folder", "--like");
        Screen.Of("import", weights, trained.Run).IsOneLineOfBadInput("has weights already");
        Assert.Equal(["weights"], folder.Files);
    }

    [Fact]
    public void A_damaged_state_is_told_in_one_line()
    {
        using var there = new TemporaryFolder();
        foreach (var file in Directory.GetFiles(trained.Run))
            File.Copy(file, there[Path.GetFileName(file)]);
        var state = there["best.safetensors"];
        var bytes = File.ReadAllBytes(state);
        bytes[^1] ^= 1;
        File.WriteAllBytes(state, bytes);

        Screen.Of("translate", there.Path).IsOneLineOfBadInput(state, "is damaged");
    }

    private static string Translate(string run)
    {
        var screen = Screen.WithInput(Lines, "translate", run);
        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        return screen.Output;
    }

    /// <summary>A file that is not where it was for a while.</summary>
    private sealed class HiddenFile : IDisposable
    {
        private readonly string path;

        public HiddenFile(string path) => File.Move(this.path = path, path + ".hidden");

        public void Dispose() => File.Move(path + ".hidden", path);
    }
}
