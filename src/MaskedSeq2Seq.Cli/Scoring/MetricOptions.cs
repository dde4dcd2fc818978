using System.CommandLine;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Cli.Scoring;

/// <summary>The options that say how metrics are computed; their names are sacreBLEU's where it has them.</summary>
internal sealed class MetricOptions
{
    private static readonly IReadOnlyList<string> Names = QualityMetrics.Names;

    private readonly Option<string> metric = new("--metric")
    {
        Description = $"What to score with, several with commas between: {string.Join(", ", Names)}",
        HelpName = "NAME,...",
        DefaultValueFactory = _ => "bleu,chrf,ter",
    };

    private readonly Option<string> tokenize = new("--tokenize")
    {
        Description = $"How BLEU cuts lines into words: {string.Join(", ", BleuTokenizers.Names)}",
        HelpName = "NAME",
        DefaultValueFactory = _ => "13a",
    };

    private readonly Option<string> smooth = new("--smooth-method")
    {
        Description = $"What BLEU counts where nothing matches: {string.Join(", ", BleuSmoothing.Methods)}",
        HelpName = "NAME",
        DefaultValueFactory = _ => "exp",
    };

    private readonly Option<double?> smoothValue = new("--smooth-value")
    {
        Description = "The value of floor (0.1 if left out) and add-k (1 if left out)",
        HelpName = "NUMBER",
    };

    private readonly Option<bool> lowercase = new("--lowercase")
    {
        Description = "Take upper and lower case for the same in BLEU and chrF; TER always does",
    };

    private readonly Option<bool> whitespace = new("--chrf-whitespace")
    {
        Description = "Count white space among the characters of chrF",
    };

    private readonly Option<bool> epsilon = new("--chrf-eps-smoothing")
    {
        Description = "Smooth chrF as its first program did",
    };

    private readonly Option<bool> caseSensitive = new("--ter-case-sensitive")
    {
        Description = "Tell upper and lower case apart in TER",
    };

    private readonly Option<bool> normalized = new("--ter-normalized")
    {
        Description = "Part punctuation from words for TER",
    };

    private readonly Option<bool> noPunctuation = new("--ter-no-punct")
    {
        Description = "Leave out punctuation for TER",
    };

    private readonly Option<bool> asian = new("--ter-asian-support")
    {
        Description = "Part Chinese characters for TER when it parts punctuation, and leave out Asian punctuation too",
    };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All =>
    [
        metric, tokenize, smooth, smoothValue, lowercase, whitespace, epsilon, caseSensitive, normalized,
        noPunctuation, asian,
    ];

    /// <summary>The metrics that a command line asks for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="perSentence">Whether single sentences are scored, which may be shorter than four words.</param>
    /// <exception cref="InputException">There is no such metric, tokenizer or smoothing.</exception>
    public IReadOnlyList<IMetric> Read(ParseResult arguments, bool perSentence)
    {
        var names = arguments.GetValue(metric)!
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            throw new InputException($"--metric needs a name: {string.Join(", ", Names)}");
        return [.. names.Distinct().Select(name => Create(name, arguments, perSentence))];
    }

    private IMetric Create(string name, ParseResult arguments, bool perSentence) => name switch
    {
        "bleu" => new Bleu(new BleuSettings
        {
            Tokenizer = arguments.GetValue(tokenize)!,
            Smoothing = BleuSmoothing.Create(arguments.GetValue(smooth)!, arguments.GetValue(smoothValue)),
            Lowercase = arguments.GetValue(lowercase),
            EffectiveOrder = perSentence,
        }),
        "chrf" => new Chrf(Character(new ChrfSettings(), arguments)),
        "chrf++" => new Chrf(Character(ChrfSettings.PlusPlus, arguments)),
        "ter" => new TranslationEditRate(new EditRateSettings
        {
            CaseSensitive = arguments.GetValue(caseSensitive),
            Normalized = arguments.GetValue(normalized),
            NoPunctuation = arguments.GetValue(noPunctuation),
            AsianSupport = arguments.GetValue(asian),
        }),
        _ => QualityMetrics.Find(name)
            ?? throw new InputException($"--metric cannot be `{name}`: {NearestName.Hint(name, Names)}"),
    };

    private ChrfSettings Character(ChrfSettings settings, ParseResult arguments) => settings with
    {
        Lowercase = arguments.GetValue(lowercase),
        Whitespace = arguments.GetValue(whitespace),
        EpsilonSmoothing = arguments.GetValue(epsilon),
    };
}
