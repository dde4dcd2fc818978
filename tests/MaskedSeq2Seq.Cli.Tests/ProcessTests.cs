namespace MaskedSeq2Seq.Cli.Tests;

public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_version_is_one_line()
    {
        using var program = new ChildProcess("--version");
        var (code, output) = program.End();
        Assert.Equal(0, code);
        Assert.Matches(@"^m2s \d+\.\d+\.\d+ \(torch flavour \w+\)\r?\n$", output);
    }

    [Fact]
    public void Bad_input_ends_the_process_with_exit_code_2_and_one_line()
    {
        using var program = new ChildProcess("train", folder["nowhere.yaml"]);
        var (code, output) = program.End();
        Assert.Equal((2, ""), (code, output));
        Assert.Single(program.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
