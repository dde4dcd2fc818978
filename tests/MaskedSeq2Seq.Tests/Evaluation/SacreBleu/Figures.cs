using System.Text.Json;
using System.Text.Json.Serialization;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

/// <summary>What sacreBLEU makes of 200 outputs; the file itself tells how that was found out.</summary>
/// <param name="Metrics">The metrics, each with its options behind it.</param>
/// <param name="Corpora">By number of references, then by metric: the line that sacreBLEU prints.</param>
/// <param name="Segments">The outputs.</param>
internal sealed record Figures(
    string[] Metrics, Dictionary<string, Dictionary<string, string>> Corpora, Figures.Segment[] Segments)
{
    private static readonly Lazy<Figures> Read = new(() =>
    {
        using var stream = typeof(Figures).Assembly.GetManifestResourceStream("sacrebleu.json")!;
        return JsonSerializer.Deserialize<Figures>(stream, JsonSerializerOptions.Web)!;
    });

    public static Figures All => Read.Value;

    /// <summary>The segments of a corpus, each with the references that count there.</summary>
    public IEnumerable<(Sentence Hypothesis, Sentence[] References)> Corpus(string name)
    {
        var number = name == "all" ? 0 : int.Parse(name, null);
        return Segments.Where(segment => segment.References.Length >= number).Select(segment => (
            Sentence.OfWords(segment.Hypothesis),
            segment.Right.Take(number == 0 ? segment.References.Length : number).ToArray()));
    }

    /// <summary>The metric with a name such as <c>bleu 13a floor 0.5</c>.</summary>
    public static IMetric Metric(string name, bool perSentence)
    {
        var words = name.Split(' ');
        bool Has(string option) => words.Contains(option);
        return words[0] switch
        {
            "bleu" => new Bleu(new BleuSettings
            {
                Tokenizer = words[1],
                Lowercase = Has("lc"),
                EffectiveOrder = perSentence,
                Smoothing = Smoothing([.. words[2..].Where(word => word != "lc")]),
            }),
            "ter" => new TranslationEditRate(new EditRateSettings
            {
                CaseSensitive = Has("cased"),
                Normalized = Has("normalized"),
                NoPunctuation = Has("nopunct"),
                AsianSupport = Has("asian"),
            }),
            var chrf => new Chrf(new ChrfSettings
            {
                WordOrder = chrf.Count(letter => letter == '+'),
                Lowercase = Has("lc"),
                Whitespace = Has("space"),
                EpsilonSmoothing = Has("eps"),
                CharacterOrder = Has("4") ? 4 : 6,
                Beta = Has("4") ? 1 : 2,
            }),
        };
    }

    private static BleuSmoothing Smoothing(string[] words) => words switch
    {
        [] => BleuSmoothing.Exponential,
        [var method] => BleuSmoothing.Create(method),
        _ => BleuSmoothing.Create(words[0], double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture)),
    };

    /// <summary>One output.</summary>
    /// <param name="Hypothesis">The output.</param>
    /// <param name="References">What would be right.</param>
    /// <param name="Scores">Its score by itself under each metric.</param>
    internal sealed record Segment(string Hypothesis, string[] References, double[] Scores)
    {
        [JsonIgnore]
        public Sentence[] Right => Array.ConvertAll(References, Sentence.OfWords);
    }
}
