using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Tests.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public class LearningCurveTests
{
    [Fact]
    public void Validations_are_read_and_training_lines_passed_over()
    {
        using var folder = new ScratchFolder();
        string[] lines =
        [
            """{"event":"train","step":5,"epoch":1,"loss":3.5,"seconds":1}""",
            """
            {"event":"validation","step":10,"epoch":1,"loss":2.5,"perplexity":12.18,
            "token_accuracy":0.5,"sequence_accuracy":0.25,"seconds":2}
            """.ReplaceLineEndings(""),
            """
            {"event":"validation","step":20,"epoch":2,"loss":null,"perplexity":null,
            "token_accuracy":0,"sequence_accuracy":0,"seconds":4}
            """.ReplaceLineEndings(""),
        ];
        File.WriteAllLines(folder["metrics.jsonl"], lines);

        var curve = LearningCurve.Read(folder["metrics.jsonl"]);

        Assert.Equal(new CurvePoint(10, 2, 2.5, 12.18, 0.5, 0.25), curve[0]);
        Assert.Equal(new CurvePoint(20, 4, double.NaN, double.NaN, 0, 0), curve[1]);
    }

    [Fact]
    public void The_quality_of_answers_is_read_where_there_was_one()
    {
        using var folder = new ScratchFolder();
        const string line = """
            {"event":"validation","step":10,"loss":2.5,"perplexity":12.18,"token_accuracy":0.5,"sequence_accuracy":0.25,
            """;
        File.WriteAllLines(
            folder["metrics.jsonl"], [line + "\"quality\":31.5,\"seconds\":2}", line + "\"seconds\":2}"]);

        var curve = LearningCurve.Read(folder["metrics.jsonl"]);

        Assert.Equal([31.5, null], curve.Select(point => point.Quality));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"event\":\"validation\"}")]
    [InlineData("[1]")]
    public void A_line_that_is_none_is_named(string line)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["metrics.jsonl"], "{\"event\":\"train\"}\n" + line + "\n");

        var error = Assert.Throws<InputException>(() => LearningCurve.Read(folder["metrics.jsonl"]));

        Assert.Equal(2, error.Line);
    }
}
