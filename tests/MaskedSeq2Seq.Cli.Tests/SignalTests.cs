namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>Not compiled on Windows, which has no signal to send to another process.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Ctrl_C_saves_the_state_and_the_run_goes_on_from_it()
    {
        var endless = TinyTask.Write(folder, epochs: 100_000);
        using (var program = new ChildProcess("train", endless, "--output", folder["run"]))
        {
            program.WaitForLineWith("loss");
            program.Interrupt();
            var (code, _) = program.End();
            Assert.Equal(130, code);
            Assert.Contains($"m2s train --resume {folder["run"]}", program.Error, StringComparison.Ordinal);
            Assert.Single(program.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }

        var resumed = Screen.Of("train", "--resume", folder["run"], "--set", "training.maximum_minutes=0.01");
        Assert.Equal((0, ""), (resumed.ExitCode, resumed.Error));
        Assert.Contains("going on after step", resumed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_a_translation_that_waits_for_lines()
    {
        Assert.Equal(0, Screen.Of("train", TinyTask.Write(folder), "--output", folder["run"]).ExitCode);
        using var program = new ChildProcess("translate", folder["run"], "--batch-size", "1", "--json");
        program.Type("two five");
        program.WaitForLineWith("two five");
        program.Interrupt();
        Assert.Equal((130, ""), program.End());
        Assert.Equal("m2s: stopped", program.Error.Trim());
    }
}
