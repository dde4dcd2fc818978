using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>The metrics by name, as tests of models use them. To add one: write its class, add its line here.</summary>
/// <remarks>
/// BLEU takes the words as they stand: the text that a model is tested on is tokenised like the text it learned from.
/// </remarks>
public static class QualityMetrics
{
    private static readonly IMetric[] Registered =
    [
        new ExactMatch(),
        new Accuracy(),
        new SentenceErrorRate(),
        new TokenAccuracy(),
        new TokenErrorRate(),
        TokenErrorRate.OfPhones,
        SentenceErrorRate.OfPronouncedWords,
        new Bleu(new BleuSettings { Tokenizer = "none" }),
        new Chrf(new ChrfSettings()),
        new Chrf(ChrfSettings.PlusPlus),
        new TranslationEditRate(new EditRateSettings()),
    ];

    /// <summary>Every metric, in the order in which help and documents list them.</summary>
    public static IReadOnlyList<IMetric> All => Registered;

    /// <summary>Every metric's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Select(metric => metric.Name)];

    /// <summary>The metric with a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="InputException">No metric has that name.</exception>
    public static IMetric Create(string name) =>
        Find(name) ?? throw new InputException($"there is no metric `{name}`: {NearestName.Hint(name, Names)}");

    /// <summary>The metric with a name, or null.</summary>
    public static IMetric? Find(string name) => Registered.FirstOrDefault(metric => metric.Name == name);
}
