using System.Globalization;
using System.Text.Json;
using MaskedSeq2Seq.Cli.CommandLine;

namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>The ways to ask a trained run for translations.</summary>
public sealed class TranslationTests : IClassFixture<TranslationTests.TrainedRun>
{
    private readonly TrainedRun trained;

    public TranslationTests(TrainedRun trained) => this.trained = trained;

    [Fact]
    public void Every_line_is_answered_in_its_place_whatever_stands_in_it()
    {
        var lengthy = string.Join(' ', Enumerable.Repeat("two five", 400));
        var input = $"two five\n\nfour one\n{lengthy}\n   \n日本 \u0001 ĝ\nfour one";
        foreach (var beam in new[] { "1", "4" })
        {
            var lines = Translate(input, "--beam", beam);
            Assert.Equal(7, lines.Length);
            Assert.Equal(["2 5", "", "4 1"], lines[..3]);
            Assert.NotEqual("", lines[3]);
            Assert.Equal(("", "4 1"), (lines[4], lines[6]));
        }
    }

    [Fact]
    public void Several_answers_come_with_their_lines_number_and_their_scores_best_first()
    {
        var rows = Translate("two five\nfour one\n", "--nbest", "3", "--scores", "--alignments")
            .Select(line => line.Split('\t')).ToList();
        Assert.Equal(["1", "1", "1", "2", "2", "2"], rows.Select(row => row[0]));
        Assert.Equal(("2 5", "4 1"), (rows[0][2], rows[3][2]));
        Assert.Equal(6, rows.Select(row => (row[0], row[2])).Distinct().Count());
        foreach (var ofLine in rows.Chunk(3))
        {
            var scores = ofLine.Select(row => double.Parse(row[1], CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }
        Assert.All(rows, row => Assert.Equal(
            row[2].Split(' ').Select((_, word) => $"{word}"), row[3].Split(' ').Select(point => point.Split('-')[1])));
    }

    [Fact]
    public void Json_lines_hold_all_that_is_known()
    {
        var lines = Translate("two five\n\n", "--json", "--nbest", "2", "--beam", "4");
        using var first = JsonDocument.Parse(lines[0]);
        using var empty = JsonDocument.Parse(lines[1]);
        var answers = first.RootElement.GetProperty("answers");
        Assert.Equal("two five", first.RootElement.GetProperty("source").GetString());
        Assert.Equal(2, answers.GetArrayLength());
        Assert.Equal("2 5", answers[0].GetProperty("text").GetString());
        // Two tokens and an end: the score is the mean of their log-probabilities.
        Assert.Equal(
            answers[0].GetProperty("log_probability").GetDouble() / 3, answers[0].GetProperty("score").GetDouble(), 9);
        Assert.Matches(@"^\d-0 \d-1$", answers[0].GetProperty("alignment").GetString());
        Assert.Equal(2, empty.RootElement.GetProperty("line").GetInt32());
        Assert.Equal("", empty.RootElement.GetProperty("answers")[0].GetProperty("text").GetString());
    }

    [Theory]
    [InlineData]
    [InlineData("--mixed")]
    [InlineData("--beam", "3", "--nbest", "2")]
    [InlineData("--beam", "3", "--mixed", "--alignments")]
    [InlineData("--sample", "--mixed")]
    public void The_answers_of_a_masked_model_do_not_depend_on_the_batch_size(params string[] way)
    {
        var expected = Translate(MixedLines(), [.. way, "--batch-size", "1"]);
        Assert.Equal(expected, Translate(MixedLines(), [.. way, "--batch-size", "7"]));
        Assert.Equal(expected, Translate(MixedLines(), [.. way, "--batch-size", "64"]));
    }

    [Fact]
    public void The_answers_of_a_model_without_a_mask_depend_on_it_where_lengths_are_mixed()
    {
        string[] unmasked = ["--set", "model.mask=none"];
        var expected = Translate(MixedLines(), [.. unmasked, "--batch-size", "1"]);
        Assert.Equal(expected, Translate(MixedLines(), [.. unmasked, "--batch-size", "64"]));
        Assert.NotEqual(expected, Translate(MixedLines(), [.. unmasked, "--batch-size", "64", "--mixed"]));
    }

    [Fact]
    public void Drawn_answers_stray_as_far_as_they_are_let()
    {
        var best = Translate(MixedLines());
        Assert.Equal(best, Translate(MixedLines(), "--sample", "--top-k", "1"));
        Assert.Equal(best, Translate(MixedLines(), "--sample", "--temperature", "0.01"));
        var hot = Translate(MixedLines(), "--sample", "--temperature", "5");
        Assert.NotEqual(best, hot);
        Assert.Equal(hot, Translate(MixedLines(), "--sample", "--temperature", "5"));
        Assert.NotEqual(hot, Translate(MixedLines(), "--sample", "--temperature", "5", "--seed", "2"));
    }

    [Fact]
    public void Whoever_types_is_answered_line_by_line()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        using var input = new TypedLines(output, "two five", "", "four one");
        using var terminal = new Terminal(() => input, output, error, isLive: false) { IsTyped = true };
        Assert.Equal(0, Application.Run(["translate", trained.Run], terminal, CancellationToken.None));
        Assert.Equal(["", "2 5\n", "2 5\n\n", "2 5\n\n4 1\n"], input.SeenBeforeEachLine);
        Assert.StartsWith("type a sentence", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_runs_answer_together_if_their_vocabularies_are_the_same()
    {
        var file = trained.Folder.Write("two.txt", "two five\n");
        var together = Screen.Of("translate", trained.Run, trained.Run, file, "--scores");
        Assert.Equal("", together.Error);
        Assert.Equal(Translate("two five\n", "--scores"), Lines(together));

        trained.Folder.Write("other.tsv", "one\t1\ntwo\t2\n");
        var other = trained.Folder["other"];
        Screen.Of(
            "train", trained.Configuration, "--output", other, "--set", "training.epochs=1", "--set",
            "data.train.tsv=other.tsv");
        Screen.Of("translate", trained.Run, other, file).IsOneLineOfBadInput("source vocabularies differ");
    }

    [Fact]
    public void What_cannot_be_translated_or_asked_for_is_one_line()
    {
        Screen.Of("translate", trained.Run, trained.Folder["lost.txt"]).IsOneLineOfBadInput("lost.txt", "no such file");
        Screen.Of("translate", trained.Run, "--beam", "0").IsOneLineOfBadInput("beam_size", "between 1 and");
        Screen.Of("translate", trained.Run, "--beam", "2", "--nbest", "3").IsOneLineOfBadInput("nbest", "at most");
        Screen.Of("translate", trained.Run, "--top-k", "3").IsOneLineOfBadInput("top_k", "without sampling");
        Screen.Of("translate", trained.Run, "--batch-size", "0").IsOneLineOfBadInput("--batch-size");
    }

    [Fact]
    public void Testing_shows_every_metric_of_translations_and_how_it_was_computed()
    {
        var table = Screen.Of("evaluate", trained.Run).Output;
        using var json = JsonDocument.Parse(Screen.Of("evaluate", trained.Run, "--json").Output);

        string[] names =
            ["exact_match", "bleu", "chrf", "chrf++", "ter", "token_accuracy", "token_error_rate", "perplexity"];
        Assert.All(names, name => Assert.Contains($"│ {name} ", table, StringComparison.Ordinal));
        Assert.Contains(
            "chrF2++|nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0 = ", table, StringComparison.Ordinal);
        Assert.Equal(
            "nrefs:1|case:mixed|eff:no|tok:none|smooth:exp|version:2.6.0",
            json.RootElement.GetProperty("signatures").GetProperty("bleu").GetString());
        var scores = json.RootElement.GetProperty("conditions")[0].GetProperty("scores");
        Assert.Equal(names[..^1], scores.EnumerateObject().Select(one => one.Name));
    }

    [Fact]
    public void Testing_searches_as_the_settings_say()
    {
        string Test(params string[] more)
        {
            var screen = Screen.Of(["evaluate", trained.Run, "--json", .. more]);
            Assert.Equal("", screen.Error);
            using var result = JsonDocument.Parse(screen.Output);
            return result.RootElement.GetProperty("conditions")[0].GetProperty("quality").GetRawText();
        }
        Assert.Equal(Test(), Test("--set", "evaluation.search.beam_size=4"));
        Assert.Equal("0", Test("--set", "evaluation.search.maximum_ratio=0.5"));
    }

    private static string MixedLines()
    {
        string[] words = ["one", "two", "three", "four", "five", "six"];
        return string.Concat(Enumerable.Range(0, 60).Select(
            i => $"{string.Join(' ', words.Skip(i % 3).Take(1 + i % 4).Append(words[i % 5]))}\n"));
    }

    private string[] Translate(string input, params string[] more)
    {
        var screen = Screen.WithInput(input, ["translate", trained.Run, .. more]);
        Assert.Equal("", screen.Error);
        Assert.Equal(0, screen.ExitCode);
        return Lines(screen);
    }

    private static string[] Lines(Screen screen) => screen.Output.ReplaceLineEndings("\n").Split('\n')[..^1];

    /// <summary>Someone who looks at the screen before typing the next line.</summary>
    private sealed class TypedLines(StringWriter screen, params string[] lines) : TextReader
    {
        private int next;

        public List<string> SeenBeforeEachLine { get; } = [];

        public override int Read(char[] buffer, int index, int count)
        {
            SeenBeforeEachLine.Add(screen.ToString());
            if (next == lines.Length)
                return 0;
            var line = lines[next++] + "\n";
            line.CopyTo(0, buffer, index, line.Length);
            return line.Length;
        }
    }

    /// <summary>A run that answers nearly everything right, trained once for all tests here.</summary>
    public sealed class TrainedRun : IDisposable
    {
        public TrainedRun()
        {
            Configuration = TinyTask.Write(Folder, epochs: 60);
            Assert.Equal(0, Screen.Of("train", Configuration, "--output", Run).ExitCode);
        }

        internal TemporaryFolder Folder { get; } = new();

        internal string Configuration { get; }

        internal string Run => Folder["run"];

        public void Dispose() => Folder.Dispose();
    }
}
