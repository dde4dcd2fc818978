namespace MaskedSeq2Seq.Cli.Tests;

public sealed class TrainingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_trained_run_translates_every_line_and_can_be_tested()
    {
        var trained = Screen.Of("train", TinyTask.Write(folder, epochs: 60), "--output", folder["run"]);
        Assert.Equal("", trained.Error);
        Assert.Equal(0, trained.ExitCode);

        var translated = Screen.WithInput("two five\n\nfour one\n", "translate", folder["run"]);
        Assert.Equal("2 5\n\n4 1\n", translated.Output.ReplaceLineEndings("\n"));

        var evaluated = Screen.Of("evaluate", folder["run"]);
        Assert.Equal(0, evaluated.ExitCode);
        Assert.Contains("alone", evaluated.Output, StringComparison.Ordinal);
        Assert.Contains("100.0 %", evaluated.Output, StringComparison.Ordinal);
        Assert.Contains("25 sentences", evaluated.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_translated_into_a_file_whatever_the_batch_size()
    {
        Screen.Of("train", TinyTask.Write(folder), "--output", folder["run"]);
        var input = folder.Write("input.txt", "one\ntwo three four\nfive five\n");
        foreach (var size in new[] { "1", "2", "64" })
        {
            var screen = Screen.Of(
                "translate", folder["run"], input, "--output", folder[$"{size}.txt"], "--batch-size", size);
            Assert.Equal((0, "", ""), (screen.ExitCode, screen.Output, screen.Error));
        }
        Assert.Equal(3, File.ReadAllLines(folder["1.txt"]).Length);
        Assert.Equal(File.ReadAllText(folder["1.txt"]), File.ReadAllText(folder["2.txt"]));
        Assert.Equal(File.ReadAllText(folder["1.txt"]), File.ReadAllText(folder["64.txt"]));
    }

    [Fact]
    public void Text_that_is_not_utf8_leaves_no_translation_behind()
    {
        Screen.Of("train", TinyTask.Write(folder), "--output", folder["run"]);
        File.WriteAllBytes(folder["latin1.txt"], [0x6f, 0x6e, 0x65, 0x0a, 0xfc, 0x0a]);
        Screen.Of("translate", folder["run"], folder["latin1.txt"], "--output", folder["out.txt"])
            .IsOneLineOfBadInput("latin1.txt", "UTF-8");
        Assert.DoesNotContain(folder.Files, file => file.StartsWith("out.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finished_run_can_be_trained_for_longer()
    {
        Screen.Of("train", TinyTask.Write(folder, epochs: 1), "--output", folder["run"]);
        var resumed = Screen.Of("train", "--resume", folder["run"], "--set", "training.epochs=2");
        Assert.Equal("", resumed.Error);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("going on after step 5", resumed.Output, StringComparison.Ordinal);
        Assert.Contains("done after 10 steps in", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_is_never_written_over()
    {
        var file = TinyTask.Write(folder, epochs: 1);
        Screen.Of("train", file, "--output", folder["run"]);
        var before = File.ReadAllBytes(folder["run/last.safetensors"]);
        Screen.Of("train", file, "--output", folder["run"]).IsOneLineOfBadInput("--resume");
        Assert.Equal(before, File.ReadAllBytes(folder["run/last.safetensors"]));
    }

    [Fact]
    public void Output_that_is_not_a_terminal_has_no_escape_codes()
    {
        var file = TinyTask.Write(folder, epochs: 1);
        Screen[] screens =
        [
            Screen.Of("train", file, "--output", folder["run"]),
            Screen.Of("evaluate", folder["run"]),
            Screen.Of("data", "stats", file),
            Screen.Of("config", "show", file),
            Screen.Of("doctor"),
            Screen.Of("--help"),
        ];
        Assert.All(screens, screen => Assert.Equal(0, screen.ExitCode));
        Assert.All(screens, screen => Assert.DoesNotContain('\e', screen.Output));
        Assert.All(screens, screen => Assert.DoesNotContain(screen.Output.Split('\n'), line => line.EndsWith(' ')));
    }
}
