using System.CommandLine;
using System.CommandLine.Parsing;
using MaskedSeq2Seq.Cli.CommandLine;

namespace MaskedSeq2Seq.Cli.Tests;

public class CommandLineTests
{
    public static TheoryData<string> ExampleLines => new(
        AllVerbs(Application.CreateRoot()).SelectMany(verb => verb.Examples).Select(example => example.Line));

    [Fact]
    public void An_unknown_verb_is_answered_with_the_nearest_one() =>
        Screen.Of("dcotor").IsOneLineOfBadInput("unknown verb `dcotor`", "did you mean `doctor`?");

    [Fact]
    public void An_unknown_verb_below_a_verb_is_answered_with_the_nearest_one() =>
        Screen.Of("data", "numbrs")
            .IsOneLineOfBadInput("unknown verb `numbrs`", "did you mean `numbers`?", "m2s data --help");

    [Fact]
    public void An_unknown_option_is_answered_with_the_nearest_one() =>
        Screen.Of("data", "numbers", "--otput", "x")
            .IsOneLineOfBadInput("unknown option `--otput`", "did you mean `--output`?");

    [Fact]
    public void A_missing_value_is_named() =>
        Screen.Of("data", "numbers", "--output").IsOneLineOfBadInput("--output needs a value: --output DIR");

    [Fact]
    public void A_missing_option_is_named() =>
        Screen.Of("data", "numbers").IsOneLineOfBadInput("--output needs a value: --output DIR");

    [Fact]
    public void A_word_where_a_number_belongs_is_named() =>
        Screen.Of("data", "numbers", "--count", "many", "--output", "x")
            .IsOneLineOfBadInput("--count needs a whole number, not `many`");

    [Fact]
    public void An_argument_too_many_is_named() =>
        Screen.Of("data", "numbers", "--output", "x", "surplus")
            .IsOneLineOfBadInput("`surplus` is one argument too many");

    [Fact]
    public void Without_a_verb_the_help_is_shown()
    {
        var screen = Screen.Of();
        Assert.Equal(0, screen.ExitCode);
        Assert.Contains("Examples:", screen.Output, StringComparison.Ordinal);
        Assert.Empty(screen.Error);
    }

    [Theory]
    [MemberData(nameof(ExampleLines))]
    public void Every_example_of_the_help_is_a_right_command_line(string line)
    {
        string[] words =
            [.. CommandLineParser.SplitCommandLine(line).TakeWhile(word => word is not ("<" or ">" or "|"))];
        Assert.Equal("m2s", words[0]);
        Assert.Null(CommandLineProblem.In(Application.CreateRoot().Parse(words[1..])));
    }

    [Fact]
    public void Every_verb_shows_its_examples_under_its_help() =>
        Assert.All(
            AllVerbs(Application.CreateRoot()).Where(verb => !verb.Hidden),
            verb =>
            {
                Assert.NotEmpty(verb.Examples);
                var screen = Screen.Of([.. PathOf(verb), "--help"]);
                Assert.All(
                    verb.Examples,
                    example => Assert.Contains(example.Line, screen.Output, StringComparison.Ordinal));
            });

    private static IEnumerable<Verb> AllVerbs(Command command) =>
        command.Subcommands.SelectMany(AllVerbs).Concat(command is Verb verb ? [verb] : []);

    private static IEnumerable<string> PathOf(Command command) =>
        command is RootCommand ? [] : [.. PathOf(command.Parents.OfType<Command>().Single()), command.Name];
}
