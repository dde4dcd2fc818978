using System.Globalization;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>How a model is measured.</summary>
public sealed record EvaluationSettings : ICheckedSettings
{
    /// <summary>What decides on the quality of decoded sentences; on that of labels, accuracy does.</summary>
    [KnownFrom(typeof(QualityMetrics))]
    public string Metric { get; init; } = "exact_match";

    /// <summary>What a test reports beside it; of labels, it reports their accuracy alone.</summary>
    [KnownFrom(typeof(QualityMetrics))]
    public IReadOnlyList<string> Metrics { get; init; } =
        ["bleu", "chrf", "chrf++", "ter", "exact_match", "token_accuracy", "token_error_rate"];

    /// <summary>
    /// Whether each validation also has the model answer the validation sentences, greedily, and scores that by metric.
    /// metrics.jsonl then has it as quality, and training.monitor can be quality.
    /// </summary>
    public bool ValidateAnswers { get; init; }

    /// <summary>
    /// Whether test lines with the same source are one sentence with several right answers, such as the pronunciations
    /// of a word: it counts once, against the nearest of them.
    /// </summary>
    public bool SharedReferences { get; init; }

    /// <summary>Sentences in a batch, for validation and test.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>The most tokens that decoding writes for a sentence.</summary>
    public int MaximumLength { get; init; } = 100;

    /// <summary>
    /// How answers are searched for, in tests, audits and translations; validation in training is always greedy.
    /// </summary>
    public SearchSettings Search { get; init; } = new();

    /// <summary>Test batches are also decoded with their source padded to these multiples of its width.</summary>
    public IReadOnlyList<double> PaddingFactors { get; init; } = [2, 4];

    /// <summary>
    /// The most sentences of the validation and of the test set that are used, from the beginning; 0 for all.
    /// </summary>
    public int MaximumSentences { get; init; }

    /// <summary>The metrics that a test reports, the deciding one first.</summary>
    internal IEnumerable<string> Reported =>
        Metric == Accuracy.RegisteredName ? [Metric] : Metrics.Prepend(Metric).Distinct();

    /// <summary>How many sentences of a set are used.</summary>
    internal int SentencesOf(int count) => MaximumSentences == 0 ? count : Math.Min(MaximumSentences, count);

    /// <summary>Says that the device has too little memory for these batches.</summary>
    internal MemoryExhaustedException TooLargeBatches(Exception cause) => new(
        string.Create(
            CultureInfo.InvariantCulture,
            $"measure with smaller batches (evaluation.batch_size, {BatchSize} sentences now)"),
        cause);

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.Known(Metric, QualityMetrics.Names);
        foreach (var name in Metrics)
            problems.Known(name, QualityMetrics.Names, nameof(Metrics));
        problems.AtLeast(BatchSize, 1);
        problems.AtLeast(MaximumLength, 1);
        problems.AtLeast(MaximumSentences, 0);
        if (PaddingFactors.Any(factor => !(factor > 1 && factor <= 100)))
            problems.Add(nameof(PaddingFactors), "must be numbers above 1 and at most 100, such as [2, 4]");
        else if (PaddingFactors.Distinct().Count() < PaddingFactors.Count)
            problems.Add(nameof(PaddingFactors), "must not name a factor twice");
    }
}
