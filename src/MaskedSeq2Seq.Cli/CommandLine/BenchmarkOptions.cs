using System.CommandLine;
using MaskedSeq2Seq.Benchmarking;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>The options that say how much a benchmark measures.</summary>
internal sealed class BenchmarkOptions
{
    // A turn of a comparison is short, so that the machine is much the same in both turns of a round.
    private const int StepsOfTurn = 20;

    private readonly Option<int?> steps = Number(
        "--steps", $"Training steps to time; 0 for none. Usually 100, or {StepsOfTurn} in each turn of a comparison");

    private readonly Option<int?> warmup = Number("--warmup", "Steps before them that are not timed, usually 10");

    private readonly Option<int?> sentences = Number(
        "--sentences", "Sentences to search answers for; 0 for none. Usually 1000, or none in a comparison");

    private readonly Option<int?> rounds = Number(
        "--rounds", "In a comparison, how often each side has its turn, usually 5");

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (var option in new[] { steps, warmup, sentences, rounds })
            verb.Add(option);
    }

    /// <summary>What the options ask for.</summary>
    /// <param name="arguments">The parsed command line.</param>
    /// <param name="compares">Whether two are compared.</param>
    /// <exception cref="InputException">A number is out of range, or nothing is left to measure.</exception>
    public BenchmarkSettings Read(ParseResult arguments, bool compares)
    {
        var usual = new BenchmarkSettings();
        if (!compares && arguments.GetValue(rounds) is not null)
            throw new InputException("--rounds is for a comparison: add --compare or --compare-set");
        var settings = new BenchmarkSettings
        {
            Steps = AtLeast(arguments, steps, 0) ?? (compares ? StepsOfTurn : usual.Steps),
            WarmupSteps = AtLeast(arguments, warmup, 0) ?? usual.WarmupSteps,
            Sentences = AtLeast(arguments, sentences, 0) ?? (compares ? 0 : usual.Sentences),
            Rounds = AtLeast(arguments, rounds, 1) ?? usual.Rounds,
        };
        return settings is { Steps: 0, Sentences: 0 }
            ? throw new InputException("--steps 0 and --sentences 0 leave nothing to measure")
            : settings;
    }

    private static int? AtLeast(ParseResult arguments, Option<int?> option, int least) =>
        arguments.GetValue(option) is { } number && number < least
            ? throw new InputException($"{option.Name} must be {least} or more, not {number}")
            : arguments.GetValue(option);

    private static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
    };
}
