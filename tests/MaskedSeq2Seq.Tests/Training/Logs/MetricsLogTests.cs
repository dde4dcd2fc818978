using System.Text.Json.Nodes;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class MetricsLogTests : IDisposable
{
    private static readonly StepProgress Report = new(50, 2, 100, 1.5, 0.5, 0.001, 640, 320, 0.25, 2, 3, 3);

    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Reports_and_validations_are_one_object_a_line()
    {
        using (var log = new MetricsLog(folder["m"]))
        {
            log.Started(Start(0, 0));
            log.Stepped(Report);
            log.Validated(Validation(new ValidationResult(2, 7.25, 0.5, 0.25, 0.5)));
        }

        Assert.Equal(
            [
                """
                {"event":"train","step":50,"epoch":2,"loss":1.5,"gradient_norm":0.5,"learning_rate":0.001,
                "padding_share":0.25,"target_tokens":640,"tokens_per_second":320,"seconds":2,"elapsed_seconds":3}
                """.ReplaceLineEndings(""),
                """
                {"event":"validation","step":50,"epoch":2,"loss":2,"perplexity":7.25,"token_accuracy":0.5,
                "sequence_accuracy":0.25,"best":true,"without_improvement":0,"target_tokens":640,"seconds":2,
                "elapsed_seconds":3.5,"validation_seconds":0.5}
                """.ReplaceLineEndings(""),
            ],
            File.ReadAllLines(folder["m"]));
    }

    [Fact]
    public void The_quality_of_answers_is_written_where_it_was_measured()
    {
        using var log = new MetricsLog(folder["m"]);
        var result = new ValidationResult(2, 7.25, 0.5, 0.25, 0.5) { Answers = new AnswerQuality("bleu", 37.5, true) };
        log.Started(Start(0, 0));
        log.Validated(Validation(result));

        Assert.Equal(37.5, JsonNode.Parse(ReadShared())!["quality"]!.GetValue<double>());
    }

    [Fact]
    public void What_is_no_number_is_null()
    {
        using var log = new MetricsLog(folder["m"]);
        log.Started(Start(0, 0));
        log.Validated(new ValidationEvent(
            50, 2, new ValidationResult(double.NaN, double.PositiveInfinity, 0, 0, 0), true, 0, 0, 0, 0));

        var line = JsonNode.Parse(ReadShared())!;
        Assert.Null(line["loss"]);
        Assert.Null(line["perplexity"]);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(50, 0, 1)]
    [InlineData(50, 50, 2)]
    [InlineData(99, 99, 2)]
    [InlineData(100, 50, 3)]
    [InlineData(100, 100, 4)]
    public void Lines_after_the_state_are_taken_back(long reportedStep, long validatedStep, int kept)
    {
        string[] lines =
        [
            """{"event":"train","step":50}""", """{"event":"validation","step":50}""",
            """{"event":"train","step":100}""", """{"event":"validation","step":100}""",
        ];
        File.WriteAllLines(folder["m"], lines);
        using (var log = new MetricsLog(folder["m"]))
            log.Started(Start(reportedStep, validatedStep));

        Assert.Equal(lines.Take(kept), File.ReadAllLines(folder["m"]));
    }

    [Theory]
    [InlineData("""{"event":"train","step":6""")]
    [InlineData("""{"event":"train","step":60}""")]
    [InlineData("{\"event\":\"train\"}\n")]
    [InlineData("{\"event\":7,\"step\":60}\n")]
    [InlineData("{\"event\":\"train\",\"step\":\"x\"}\n")]
    [InlineData("{\"event\":\"train\",\"step\":1.5}\n")]
    [InlineData("[1]\n")]
    [InlineData("\0\0\0\0\n")]
    public void A_line_that_is_not_whole_is_taken_back(string rest)
    {
        File.WriteAllText(folder["m"], "{\"event\":\"train\",\"step\":50}\n" + rest);
        using (var log = new MetricsLog(folder["m"]))
        {
            log.Started(Start(100, 100));
            log.Stepped(Report with { Step = 150 });
        }

        Assert.Equal([50, 150], File.ReadAllLines(folder["m"]).Select(line => (int)JsonNode.Parse(line)!["step"]!));
    }

    [Fact]
    public void The_text_log_says_the_same_in_words()
    {
        using var text = new StringWriter();
        var log = new TextLog(text);
        log.Started(Start(0, 0));
        log.Stepped(Report);
        log.Validated(Validation(new ValidationResult(2, 7.25, 0.5, 0.25, 0.5)));
        log.Saved(Path.Combine("runs", "x", "last.safetensors"));
        log.Finished(new TrainingSummary(StopReason.Epochs, 50, 2, 50, null, null, 640, 2, 3.5));

        var lines = text.ToString().TrimEnd().Split(Environment.NewLine).Select(line => line[20..]);
        Assert.Equal(
            [
                "started on cpu with 7 parameters, step 0 of about 100",
                "step 50, epoch 2: loss 1.5000, gradient norm 0.500, learning rate 0.001, 320 tokens/s",
                "step 50, validation: loss 2.0000, perplexity 7.250, token accuracy 0.5000, "
                    + "sequence accuracy 0.2500, 0.5 s, the best so far",
                "saved last.safetensors",
                "ended (Epochs) after 50 steps, 4 s; best at step 50",
            ],
            lines);
    }

    private static ValidationEvent Validation(ValidationResult result) => new(50, 2, result, true, 0, 640, 2, 3.5);

    private string ReadShared()
    {
        using var stream = new FileStream(folder["m"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static TrainingStart Start(long reportedStep, long validatedStep) =>
        new(reportedStep > 0, reportedStep, 1, 100, reportedStep, validatedStep, 7, "cpu");
}
