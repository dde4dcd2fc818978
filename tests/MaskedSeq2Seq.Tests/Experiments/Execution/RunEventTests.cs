using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class RunEventTests
{
    public static TheoryData<RunEvent> Events =>
    [
        new RunBegun(0, 100, "cpu"),
        new RunStepped(10, null, 1.5, 2000, null),
        new RunStepped(10, 100, double.NaN, 2000, 4.5),
        new RunValidated(new CurvePoint(10, 1, 2, double.PositiveInfinity, 0.5, 0.25)),
        new RunEvaluating(0.5),
        new RunFinished(),
        new RunStopped(),
        new RunFailed("it is \"over\": Ende für immer"),
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_one_line_that_reads_back_as_the_same(RunEvent progress)
    {
        var line = progress.ToLine();

        Assert.DoesNotContain('\n', line);
        Assert.Equal(progress, RunEvent.TryParse(line));
    }

    [Fact]
    public void A_step_is_spelled_as_documented()
    {
        Assert.Equal(
            """{"event":"step","step":10,"total":100,"loss":1.5,"tokens_per_second":2000,"seconds_left":4}""",
            new RunStepped(10, 100, 1.5, 2000, 4).ToLine());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[W] a warning of some library")]
    [InlineData("{\"event\":\"dance\"}")]
    [InlineData("{\"event\":\"step\"")]
    [InlineData("{\"event\":\"step\"}")]
    [InlineData("{}")]
    public void Anything_else_on_the_output_is_passed_over(string line) => Assert.Null(RunEvent.TryParse(line));
}
