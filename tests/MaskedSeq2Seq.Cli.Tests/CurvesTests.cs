using System.Xml.Linq;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class CurvesTests : IDisposable
{
    private const string Validation = """
        {"event":"validation","step":STEP,"epoch":1,"loss":1,"perplexity":PPL,"token_accuracy":0.625,
        "sequence_accuracy":0.25,"quality":BLEU,"seconds":50,"elapsed_seconds":SECONDS}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_validation_of_a_training_is_a_row()
    {
        Screen.Of("train", TinyTask.Write(folder, epochs: 3), "--output", folder["run"]);

        var shown = Screen.Of("curves", folder["run"]);

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        foreach (var step in new[] { " 5 ", " 10 ", " 15 " })
            Assert.Contains(step, shown.Output, StringComparison.Ordinal);
        Assert.Contains("validation perplexity", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_quality_of_answers_and_the_time_it_took_are_read_from_the_log()
    {
        WriteRun("run", (100, 99.5, 12.25, 75), (200, 6.125, 31.5, 150));

        var shown = Screen.Of("curves", folder["run"]);

        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        foreach (var word in new[] { "bleu", "12.2", "31.5", "1:15", "2:30", "99.50", "6.12", "62.5 %", "25.0 %" })
            Assert.Contains(word, shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Trainings_are_drawn_beside_each_other_under_names_that_differ()
    {
        WriteRun("a/same", (100, 9, 10, 60), (200, 6, 30, 120));
        WriteRun("b/same", (100, 9, 12, 60), (200, 6, 35, 120));

        var drawn = Screen.Of(
            "curves", folder["a/same"], folder["b/same"], "--output", folder["curves.svg"]);

        Assert.Equal((0, folder["curves.svg"], ""), (drawn.ExitCode, drawn.Output.Trim(), drawn.Error));
        var svg = XDocument.Load(folder["curves.svg"]).Root!;
        var words = svg.Descendants().Where(mark => mark.Name.LocalName == "text").Select(mark => mark.Value).ToList();
        Assert.Contains(folder["a/same"], words);
        Assert.Contains(folder["b/same"], words);
        Assert.Contains("minutes", words);
        Assert.Contains("ends at 35.0 after 2 minutes", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_perplexity_far_from_the_best_does_not_flatten_the_rest()
    {
        WriteRun("run", (100, 4000, 1, 60), (200, 20, 10, 120), (300, 10, 20, 180));

        Screen.Of(
            "curves", folder["run"], "--measure", "perplexity", "--steps", "--output", folder["curves.svg"]);

        var dots = XDocument.Load(folder["curves.svg"]).Descendants()
            .Where(mark => mark.Name.LocalName == "circle" && mark.Parent?.Attribute("class")?.Value == "plot");
        Assert.Equal(2, dots.Count());
    }

    [Fact]
    public void What_cannot_be_shown_is_one_line()
    {
        Screen.Of("curves", folder["nowhere"]).IsOneLineOfBadInput("there is no such run folder");

        WriteRun("new");
        Screen.Of("curves", folder["new"]).IsOneLineOfBadInput("has not been validated yet");

        WriteRun("run", (100, 9, 10, 60));
        Screen.Of("curves", folder["run"], "--measure", "bleu", "--output", folder["x.svg"])
            .IsOneLineOfBadInput("--measure cannot be bleu for these runs; it can be quality, perplexity, loss");
        Assert.False(File.Exists(folder["x.svg"]));
    }

    private void WriteRun(
        string name, params (int Step, double Perplexity, double Bleu, double Seconds)[] validations)
    {
        Directory.CreateDirectory(folder[name]);
        folder.Write($"{name}/config.yaml", "evaluation: { metric: bleu }\n");
        folder.Write($"{name}/metrics.jsonl", string.Concat(validations.Select(one => Validation.ReplaceLineEndings("")
            .Replace("STEP", $"{one.Step}", StringComparison.Ordinal)
            .Replace("PPL", $"{one.Perplexity}", StringComparison.Ordinal)
            .Replace("BLEU", $"{one.Bleu}", StringComparison.Ordinal)
            .Replace("SECONDS", $"{one.Seconds}", StringComparison.Ordinal) + "\n")));
    }
}
