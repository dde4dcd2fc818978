using System.Globalization;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>How results are called in sentences and tables.</summary>
public static class Wording
{
    private const string PaddedPrefix = "padded_x";

    /// <summary>A way of padding the test set: <c>padded_x2</c> is "padded to 2 times the width".</summary>
    /// <param name="condition">The condition's name.</param>
    public static string Condition(string condition) => condition switch
    {
        ExperimentResults.Alone => "each sentence alone",
        "mixed" => "in mixed batches",
        _ when Factor(condition) is { } factor => $"padded to {factor} times the width",
        _ => Name(condition),
    };

    /// <summary>A way of padding the test set in a word, for the axis of a chart: "alone", "mixed", "×4".</summary>
    /// <param name="condition">The condition's name.</param>
    public static string Brief(string condition) =>
        Factor(condition) is { } factor ? $"×{factor}" : Name(condition);

    /// <summary>A way of padding the test set, as it begins a sentence.</summary>
    /// <param name="condition">The condition's name.</param>
    public static string WhenTested(string condition) => condition switch
    {
        ExperimentResults.Alone => "With each sentence alone, so without any padding",
        "mixed" => "In ordinary batches, where short sentences are padded to the longest",
        _ when Factor(condition) is { } factor => $"When every batch is padded to {factor} times its width",
        _ => $"Under the condition {Name(condition)}",
    };

    /// <summary>
    /// The ways of padding that sentences tell of: none, ordinary, and the most; the rest is left to tables.
    /// </summary>
    internal static IEnumerable<string> Told(ExperimentResults results) =>
        new[] { ExperimentResults.Alone, "mixed", MostPadded(results) }.OfType<string>().Distinct();

    /// <summary>The condition with the most padding; null if only sentences alone were tested.</summary>
    internal static string? MostPadded(ExperimentResults results) =>
        results.Conditions.LastOrDefault(condition => condition != ExperimentResults.Alone);

    /// <summary>A quality metric: <c>exact_match</c> is "answers right".</summary>
    /// <param name="metric">The metric's name.</param>
    public static string Metric(string metric) => metric switch
    {
        "exact_match" => "answers right",
        "accuracy" => "labels right",
        "token_error_rate" => "errors a token",
        "" => "quality",
        _ => QualityMetrics.Find(metric)?.Title ?? Name(metric),
    };

    /// <summary>A measure: "answers right, in mixed batches", "steps to sequence accuracy of 80.0 %".</summary>
    /// <param name="measured">The measure.</param>
    /// <param name="metric">The quality metric.</param>
    /// <param name="target">The target of training.</param>
    public static string Measure(MeasuredUnder measured, string metric, TargetSettings target)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(target);
        var where = MeasureKinds.HasCondition(measured.Measure) ? $", {Condition(measured.Condition)}" : "";
        return measured.Measure switch
        {
            Experiments.Measure.Quality => Metric(metric),
            Experiments.Measure.ChangeFromAlone => $"change of {Metric(metric)} by padding",
            Experiments.Measure.Agreement => "same answer as alone",
            Experiments.Measure.AttentionOnPadding => "attention on padding",
            Experiments.Measure.StepsToTarget => $"steps to {Target(target, metric)}",
            Experiments.Measure.SecondsToTarget => $"seconds to {Target(target, metric)}",
            _ => $"mean {Monitored(target.Metric, metric)} over training",
        } + where;
    }

    /// <summary>An effect: "mask: none → infinity", "mask: none → infinity, once packing: packed → unpacked".</summary>
    /// <param name="effect">The effect.</param>
    internal static string Effect(FactorEffect effect) =>
        Change(effect.Change) + (effect.Within is { } within ? $", once {Change(within)}" : "");

    /// <summary>What validation watches: "sequence accuracy", or "labels right" of a classifier.</summary>
    /// <param name="monitored">The value.</param>
    /// <param name="metric">The quality metric.</param>
    public static string Monitored(MonitoredValue monitored, string metric) => monitored switch
    {
        _ when IsOfLabels(monitored, metric) => Metric(metric),
        MonitoredValue.SequenceAccuracy => "sequence accuracy",
        MonitoredValue.TokenAccuracy => "token accuracy",
        MonitoredValue.Perplexity => "perplexity",
        MonitoredValue.Quality => Metric(metric),
        _ => "loss",
    };

    /// <summary>A value of a quality metric, as the end of "masked ...": "gets 99.4 % of the answers right".</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="value">The value.</param>
    public static string Scores(string metric, double value)
    {
        var scale = QualityScale.Of(metric);
        var text = scale.Text(value);
        return metric switch
        {
            "exact_match" => $"gets {text} of the answers right",
            "accuracy" => $"gets {text} of the labels right",
            "token_error_rate" => $"makes {scale.Number(value)} errors in 100 tokens",
            "phone_error_rate" => $"makes {scale.Number(value)} errors in 100 phones",
            "word_error_rate" => $"gets {text} of the words wrong",
            _ => $"scores {text} {Metric(metric)}",
        };
    }

    /// <summary>
    /// What is to be reached in validation: "sequence accuracy of 80.0 %", "perplexity of 6"; of a classifier
    /// "75.0 % of the labels right in validation".
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="metric">The quality metric.</param>
    public static string Target(TargetSettings target, string metric)
    {
        ArgumentNullException.ThrowIfNull(target);
        var value = target.HigherIsBetter
            ? QualityScale.Percent.Text(target.Value)
            : target.Value.ToString(CultureInfo.InvariantCulture);
        return IsOfLabels(target.Metric, metric)
            ? $"{value} of the labels right in validation"
            : $"{Monitored(target.Metric, metric)} of {value}";
    }

    /// <summary>What is to be reached, in a sentence: "a validation sequence accuracy of 80.0 %".</summary>
    /// <param name="target">The target.</param>
    /// <param name="metric">The quality metric.</param>
    public static string ValidationTarget(TargetSettings target, string metric)
    {
        ArgumentNullException.ThrowIfNull(target);
        return IsOfLabels(target.Metric, metric) ? Target(target, metric) : $"a validation {Target(target, metric)}";
    }

    /// <summary>What goes with a difference that is told from chance only as long as nothing else was asked.</summary>
    internal static string Correction(FindingKind kind, PairedComparison? comparison) =>
        kind is FindingKind.BetterUncorrected or FindingKind.WorseUncorrected && comparison is not null
            ? $", but only before correction for {Count(comparison.FamilySize, "comparison")}"
            : "";

    /// <summary>Text as it begins a line.</summary>
    internal static string Capitalised(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A number of things: "1 seed", "3 seeds".</summary>
    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    // A label is a sequence of one token, so that of either the share that is right is that of labels.
    private static bool IsOfLabels(MonitoredValue monitored, string metric) =>
        metric == "accuracy" && (monitored is MonitoredValue.TokenAccuracy or MonitoredValue.SequenceAccuracy);

    private static string Change(LevelChange change) => $"{change.Factor}: {change.Reference} → {change.Level}";

    private static string? Factor(string condition) =>
        condition.StartsWith(PaddedPrefix, StringComparison.Ordinal) ? condition[PaddedPrefix.Length..] : null;

    private static string Name(string name) => name.Replace('_', ' ');
}
