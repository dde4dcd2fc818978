using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;

namespace MaskedSeq2Seq.Cli.Translating;

/// <summary>The options that say how to search; for all others there is <c>--set evaluation.search…</c>.</summary>
internal sealed class SearchOptions
{
    private readonly Option<int?> beam = Number("--beam", "Hypotheses followed at a time; 1 for greedy search");
    private readonly Option<int?> nbest = Number("--nbest", "Answers to each line, best first, a line each");

    private readonly Option<bool> sample = new("--sample")
    {
        Description = "Draw answers by chance instead of searching for the best",
    };

    private readonly Option<double?> temperature = new("--temperature")
    {
        Description = "Draw with this temperature: below 1 keeps to likely words, above 1 strays from them",
        HelpName = "T",
    };

    private readonly Option<int?> topK = Number("--top-k", "Draw among this many likeliest words only");
    private readonly Option<int?> seed = Number("--seed", "Decides what is drawn");
    private readonly Option<string[]> set = SharedOptions.Set();

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (var option in new Option[] { beam, nbest, sample, temperature, topK, seed, set })
            verb.Add(option);
    }

    /// <summary>The overrides of a run's configuration that the options stand for.</summary>
    public IReadOnlyList<string> Overrides(ParseResult arguments)
    {
        var answers = arguments.GetValue(nbest);
        var draws = arguments.GetValue(sample);
        // Who asks for five answers wants a beam that has them.
        var width = arguments.GetValue(beam) ?? (draws || answers is null or 1 ? null : answers);
        return SharedOptions.Overrides(
            arguments.GetValue(set),
            ("evaluation.search.beam_size", width),
            ("evaluation.search.nbest", answers),
            ("evaluation.search.sampling", draws ? true : null),
            ("evaluation.search.temperature", arguments.GetValue(temperature)),
            ("evaluation.search.top_k", arguments.GetValue(topK)),
            ("evaluation.search.seed", arguments.GetValue(seed)));
    }

    private static Option<int?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
    };
}
