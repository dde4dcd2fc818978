namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>A whole comparison, each run in a process of its own.</summary>
public sealed class ComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Variants_are_trained_compared_and_never_trained_twice()
    {
        var first = Compare();
        Assert.Equal("", first.Error);
        Assert.Equal(0, first.ExitCode);
        Assert.Contains("4 runs", first.Output, StringComparison.Ordinal);
        Assert.Contains("unmasked (baseline)", first.Output, StringComparison.Ordinal);
        Assert.Contains("padded to 4 times the width", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', first.Output);
        foreach (var file in new[] { "report.md", "results.json", "results.csv" })
            Assert.Contains(Path.Combine("out", file), folder.Files);

        var second = Compare();
        Assert.Equal(0, second.ExitCode);
        var lines = second.Output.Split('\n');
        Assert.Equal(4, lines.Count(line => line.Contains("has its result already", StringComparison.Ordinal)));
        Assert.Equal(TableOf(first), TableOf(second));
    }

    [Fact]
    public void A_run_that_fails_does_not_end_the_others_and_the_shell_is_told()
    {
        var screen = Compare("--set", "evaluation.metric=bleu", "--set", "data.test.tsv=broken.tsv");
        Assert.Equal(1, screen.ExitCode);
        Assert.Contains("broken.tsv:1:", screen.Output, StringComparison.Ordinal);
        Assert.Contains("No run has finished", screen.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Files, file => file.EndsWith("result.json", StringComparison.Ordinal));
    }

    [Fact]
    public void A_misspelt_baseline_is_answered_before_anything_is_trained()
    {
        Write(baseline: "unmaskd");
        Screen.Of("compare", folder["compare.yaml"], "--output", folder["out"])
            .IsOneLineOfBadInput("compare.yaml:2:", "unmaskd", "did you mean `unmasked`?");
        Assert.False(Directory.Exists(folder["out"]));
    }

    private Screen Compare(params string[] more)
    {
        Write(baseline: "unmasked");
        return Screen.Of(["compare", folder["compare.yaml"], "--output", folder["out"], .. more]);
    }

    private void Write(string baseline)
    {
        TinyTask.Write(folder);
        folder.Write("broken.tsv", "no tab\n");
        folder.Write("compare.yaml", $$"""
            base: tiny.yaml
            baseline: {{baseline}}
            variants:
              unmasked: { model.mask: none }
              masked: { model.mask: negative_infinity }
            seeds: [1, 2]
            """);
    }

    private static string TableOf(Screen screen) =>
        screen.Output[screen.Output.IndexOf('╭', StringComparison.Ordinal)..];
}
