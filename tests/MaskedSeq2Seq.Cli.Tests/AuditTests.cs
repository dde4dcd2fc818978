using System.Text.Json;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_unmasked_unpacked_run_is_told_both_reasons_and_a_masked_packed_one_that_it_has_none()
    {
        var file = TinyTask.Write(folder, epochs: 4);
        Screen.Of("train", file, "--output", folder["bad"], "--set", "model={ mask: none, packing: false }");
        Screen.Of("train", file, "--output", folder["good"]);
        var own = folder.Write("own.tsv", "one two\t1 2\none\t1\nfive four three\t5 4 3\n");

        var bad = Screen.Of("audit", folder["bad"], "--tsv", own);
        var good = Screen.Of("audit", folder["good"], "--tsv", own, "--output", folder["audit"]);

        Assert.Equal((0, ""), (bad.ExitCode, bad.Error));
        Assert.Contains("is not padding-invariant", bad.Output, StringComparison.Ordinal);
        Assert.Contains("for two reasons: attention looks at it (mask: none)", bad.Output, StringComparison.Ordinal);
        Assert.Contains("3 of 3 sentences", bad.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["bad/audit.md"]) && File.Exists(folder["bad/audit.json"]));
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.Contains("The model is padding-invariant", good.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', good.Output);
        var json = JsonDocument.Parse(File.ReadAllText(folder["audit/audit.json"])).RootElement;
        Assert.True(json.GetProperty("result").GetProperty("invariance").GetProperty("is_invariant").GetBoolean());
        Assert.Equal(own, json.GetProperty("context").GetProperty("test_set").GetString());
        Assert.False(File.Exists(folder["good/audit.md"]));
    }

    [Fact]
    public void So_many_sentences_are_drawn_as_are_asked_for()
    {
        Screen.Of("train", TinyTask.Write(folder, epochs: 1), "--output", folder["run"]);

        var audited = Screen.Of("audit", folder["run"], "--sentences", "7", "--set", "model.mask=none");

        Assert.Contains("7 of 25 sentences", audited.Output, StringComparison.Ordinal);
        Assert.Contains("because attention looks at it (mask: none); with", audited.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_audited_is_one_line()
    {
        Screen.Of("audit", folder["none"]).IsOneLineOfBadInput("none", "there is no such run folder");
        Screen.Of("train", TinyTask.Write(folder, epochs: 1), "--output", folder["run"]);
        var empty = folder.Write("empty.tsv", "");
        Screen.Of("audit", folder["run"], "--tsv", empty).IsOneLineOfBadInput("empty.tsv", "the file is empty");
        Screen.Of("audit", folder["run"], "--tsv", folder["lost.tsv"]).IsOneLineOfBadInput("lost.tsv");
        Screen.Of("audit", folder["run"], "--tsv", empty, "--test", empty, empty)
            .IsOneLineOfBadInput("either --test SOURCE TARGET or --tsv FILE");
        Screen.Of("audit", folder["run"], "--sentences", "-1").IsOneLineOfBadInput("--sentences", "not -1");
        Assert.DoesNotContain(folder.Files, file => file.Contains("audit", StringComparison.Ordinal));
    }
}
