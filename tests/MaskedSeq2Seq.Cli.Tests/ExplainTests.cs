using MaskedSeq2Seq.Masking;

namespace MaskedSeq2Seq.Cli.Tests;

public class ExplainTests
{
    [Fact]
    public void The_lesson_shows_the_worked_examples_and_every_strategy()
    {
        var screen = Screen.Of("explain");

        Assert.Equal(0, screen.ExitCode);
        foreach (var number in new[] { "0.2075", "0.2293", "0.4750", "0.5250", "0.2689", "0.7311", "1.1052", "NaN" })
            Assert.Contains(number, screen.Output, StringComparison.Ordinal);
        foreach (var strategy in MaskStrategies.All)
            Assert.Contains(strategy.Summary, screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_numbers_are_computed_with_the_chosen_mask()
    {
        var screen = Screen.Of("explain", "--scores", "0,0", "--padding", "2", "--mask", "zero_weights");

        Assert.Equal(0, screen.ExitCode);
        var row = screen.Output.Split('\n').Single(line => line.StartsWith("│ zero_weights", StringComparison.Ordinal));
        Assert.Equal(
            ["zero_weights", "0.2500", "0.2500", "0", "0", "0.5000", "0", "1.0000"],
            row.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Scores_may_be_negative_and_a_mask_may_say_what_it_is_given()
    {
        var nothingAdded = Screen.Of("explain", "--scores", "-1,-2", "--mask", "{ name: large_negative, value: 0 }");
        var masked = Screen.Of("explain", "--scores", "-1,-2", "--mask", "large_negative");

        Assert.Equal(0, nothingAdded.ExitCode);
        Assert.DoesNotContain("0.7311", nothingAdded.Output, StringComparison.Ordinal);
        Assert.Contains("0.7311", masked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_computed_is_one_line()
    {
        Screen.Of("explain", "--mask", "renomalize").IsOneLineOfBadInput("did you mean `renormalize`?");
        Screen.Of("explain", "--mask", "{ name: none, value: 1 }").IsOneLineOfBadInput("only for large_negative");
        Screen.Of("explain", "--scores", "0.1;0.2").IsOneLineOfBadInput("must be a finite number", "0.1,0.2");
        Screen.Of("explain", "--padding", "three").IsOneLineOfBadInput("--padding needs a whole number, not `three`");
    }

    [Fact]
    public void Help_names_the_strategies()
    {
        var help = Screen.Of("explain", "--help").Output;

        Assert.All(MaskStrategies.Names, name => Assert.Contains(name, help, StringComparison.Ordinal));
    }
}
