using System.Text.Json;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Bleu = "BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_scored_line_by_line_as_sacreBLEU_prints_it()
    {
        // 1-grams 5/6, 2-grams 2/5, 3-grams 1/4, 4-grams 0/3; `there is a` of 7 tokens
        var screen = Score("the cat is on the mat\n", "there is a cat on the mat\n");
        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        var lines = screen.Output.ReplaceLineEndings("\n").Split('\n');
        Assert.Equal(
            $"{Bleu} = 29.06 83.3/40.0/25.0/16.7 (BP = 0.846 ratio = 0.857 hyp_len = 6 ref_len = 7)", lines[0]);
        Assert.StartsWith("chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0 = ", lines[1],
            StringComparison.Ordinal);
        Assert.Equal("TER|nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:2.6.0 = 42.86", lines[2]);
    }

    [Fact]
    public void Several_references_come_from_several_files_or_from_tabs()
    {
        var second = folder.Write("second", "a\nx y\n");
        var files = Score("a\nb c\n", "x\nb c\n", second, "--metric", "exact_match");
        Assert.Equal("exact match|nrefs:2|case:mixed|tok:none|version:2.6.0 = 100.00\n", Lines(files));
        var tabs = Score("a\nb c\n", "x\ta\nb c\n", "--tabs", "--metric", "exact_match");
        Assert.Equal("exact match|nrefs:var|case:mixed|tok:none|version:2.6.0 = 100.00\n", Lines(tabs));
    }

    [Fact]
    public void Sentences_are_scored_one_by_one_even_if_they_are_short() =>
        Assert.Equal(
            "BLEU\tTER\n100.00\t0.00\n0.00\t100.00\n",
            Lines(Score("a b\nx\n", "a b\ny\n", "--sentences", "--metric", "bleu,ter")));

    [Fact]
    public void A_baseline_is_compared_with_and_everything_is_there_as_JSON()
    {
        var right = string.Concat(Enumerable.Range(0, 20).Select(i => $"number {i} of all\n"));
        var wrong = string.Concat(Enumerable.Range(0, 20).Select(i => $"nothing {i + 20} at all\n"));
        var baseline = folder.Write("baseline", wrong);
        var screen = Score(right, right, "--baseline", baseline, "--samples", "100", "--trials", "200", "--json");
        var report = JsonDocument.Parse(screen.Output).RootElement[0];
        Assert.Equal("BLEU", report.GetProperty("name").GetString());
        Assert.Equal(100, report.GetProperty("score").GetDouble(), 9);
        Assert.Contains("|bs:100|ar:200|seed:12345|", report.GetProperty("signature").GetString());
        Assert.Equal(1.0 / 201, report.GetProperty("comparison").GetProperty("randomization").GetDouble(), 9);
        Assert.Equal(1.0 / 101, report.GetProperty("comparison").GetProperty("bootstrap").GetDouble(), 9);
        Assert.Contains("randomisation", Lines(Score(right, right, "--baseline", baseline, "--trials", "9")));
    }

    [Fact]
    public void Standard_input_is_scored_under_the_name_of_a_dash()
    {
        var reference = folder.Write("reference", "a b c d\n");
        Assert.Contains(
            " = 100.00 ", Screen.WithInput("a b c d\n", "score", "-", reference, "--metric", "bleu").Output);
    }

    [Fact]
    public void What_cannot_be_scored_is_one_clear_line()
    {
        Score("a\nb\n", "a\n").IsOneLineOfBadInput("reference: 1 lines, but ", "hypothesis has 2");
        Score("", "").IsOneLineOfBadInput("hypothesis: there is no line to score");
        Score("a\n", "a\n", folder["lost"]).IsOneLineOfBadInput("lost: there is no such file");
        Score("a\n", "a\n", "--metric", "blue").IsOneLineOfBadInput("--metric cannot be `blue`", "`bleu`");
        Score("a\n", "a\n", "--tokenize", "13b").IsOneLineOfBadInput("no tokenizer `13b`", "`13a`");
        Score("a\n", "a\n", "--samples", "0").IsOneLineOfBadInput("--samples must be 1 or more, not 0");
        Screen.Of("score", folder["hypothesis"]).IsOneLineOfBadInput("REF is missing");
        File.WriteAllBytes(folder["bytes"], [0x61, 0xff, 0x0a]);
        Score("a\n", "a\n", folder["bytes"]).IsOneLineOfBadInput("bytes:1: ", "not UTF-8");
    }

    private Screen Score(string hypothesis, string reference, params string[] more) =>
        Screen.Of(["score", folder.Write("hypothesis", hypothesis), folder.Write("reference", reference), .. more]);

    private static string Lines(Screen screen)
    {
        Assert.Equal((0, ""), (screen.ExitCode, screen.Error));
        return screen.Output.ReplaceLineEndings("\n");
    }
}
