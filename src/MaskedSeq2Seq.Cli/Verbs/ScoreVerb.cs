using System.CommandLine;
using MaskedSeq2Seq.Cli.CommandLine;
using MaskedSeq2Seq.Cli.Scoring;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary><c>m2s score</c>: how good the lines of a file are, whoever wrote them.</summary>
internal sealed class ScoreVerb : Verb
{
    private readonly MetricOptions metrics = new();

    private readonly Argument<string> hypothesis = new("HYP")
    {
        Description = "What was written, a sentence a line; - for standard input",
    };

    private readonly Argument<string[]> references = new("REF")
    {
        Description = "What would be right, in the same order; several files for several references",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> tabs = new("--tabs")
    {
        Description = "Lines of REF hold several references with tabs between, not all the same number",
    };

    private readonly Option<string?> baseline = new("--baseline")
    {
        Description = "What another system wrote: tests whether the difference to it could be chance",
        HelpName = "FILE",
    };

    private readonly Option<int> samples = Number("--samples", "Test sets drawn for the bootstrap", 1000);
    private readonly Option<int> trials = Number("--trials", "Trials of approximate randomisation", 10000);
    private readonly Option<int> seed = Number("--seed", "Where random numbers begin", 12345);
    private readonly Option<bool> sentences = new("--sentences") { Description = "Score every line by itself" };
    private readonly Option<bool> json = new("--json") { Description = "Write JSON" };

    public ScoreVerb()
        : base("score", "Score any file against references: BLEU, chrF, TER and others, with tests of significance")
    {
        Add(hypothesis);
        Add(references);
        Option[] own = [tabs, baseline, samples, trials, seed, sentences, json];
        foreach (var option in metrics.All.Concat(own))
            Add(option);
    }

    public override IReadOnlyList<Example> Examples { get; } =
    [
        new("m2s score mine.en test.en", "BLEU, chrF and TER, as sacreBLEU computes them"),
        new("m2s score mine.en test.en --baseline yours.en", "is mine better than yours, or was it luck?"),
        new("m2s score mine.en a.en b.en --metric bleu --tokenize none", "two references, words as they stand"),
    ];

    public override int Run(ParseResult arguments, Terminal terminal, CancellationToken cancellation)
    {
        var isPerSentence = arguments.GetValue(sentences);
        var whole = metrics.Read(arguments, perSentence: false);
        var single = isPerSentence ? metrics.Read(arguments, perSentence: true) : null;
        var scorer = Open(arguments, new ScoredFiles(terminal, cancellation));
        var reports = new List<ScoreReport>();
        for (var i = 0; i < whole.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            reports.Add(scorer.Score(whole[i], single?[i]));
        }
        if (arguments.GetValue(json))
            ScoreView.WriteJson(terminal.Output, reports);
        else if (isPerSentence)
            ScoreView.WriteSentences(terminal.Output, reports);
        else
            ScoreView.Write(terminal, reports);
        return ExitCode.Success;
    }

    private Scorer Open(ParseResult arguments, ScoredFiles files)
    {
        var name = arguments.GetValue(hypothesis)!;
        var written = files.Read(name);
        var other = arguments.GetValue(baseline);
        var right = files.References(arguments.GetValue(references)!, arguments.GetValue(tabs), name, written.Length);
        return new Scorer(written, right)
        {
            Baseline = other is null ? null : files.Read(other, name, written.Length),
            Samples = AtLeastOne(arguments, samples),
            Trials = AtLeastOne(arguments, trials),
            Seed = arguments.GetValue(seed),
        };
    }

    private static int AtLeastOne(ParseResult arguments, Option<int> option) => arguments.GetValue(option) switch
    {
        < 1 and var number => throw new InputException($"{option.Name} must be 1 or more, not {number}"),
        var number => number,
    };

    private static Option<int> Number(string name, string description, int usual) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => usual,
    };
}
