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
            Experiments.Measure.StepsToTarget => $"steps to {Target(target)}",
            Experiments.Measure.SecondsToTarget => $"seconds to {Target(target)}",
            _ => $"mean {Metric(target.Metric)} over training",
        } + where;
    }

    /// <summary>What validation watches: "sequence accuracy".</summary>
    /// <param name="metric">The value.</param>
    public static string Metric(MonitoredValue metric) => metric switch
    {
        MonitoredValue.SequenceAccuracy => "sequence accuracy",
        MonitoredValue.TokenAccuracy => "token accuracy",
        MonitoredValue.Perplexity => "perplexity",
        _ => "loss",
    };

    /// <summary>A value of a quality metric, as the end of "masked ...": "gets 99.4 % of the answers right".</summary>
    /// <param name="metric">The metric's name.</param>
    /// <param name="value">The value.</param>
    public static string Scores(string metric, double value)
    {
        var text = QualityScale.Of(metric).Text(value);
        return metric switch
        {
            "exact_match" => $"gets {text} of the answers right",
            "accuracy" => $"gets {text} of the labels right",
            "token_error_rate" => $"makes {text} errors for each token",
            _ => $"scores {text} {Metric(metric)}",
        };
    }

    /// <summary>What is to be reached in validation: "sequence accuracy of 80.0 %", "perplexity of 6.0".</summary>
    /// <param name="target">The target.</param>
    public static string Target(TargetSettings target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Metric switch
        {
            MonitoredValue.SequenceAccuracy => $"sequence accuracy of {QualityScale.Percent.Text(target.Value)}",
            MonitoredValue.TokenAccuracy => $"token accuracy of {QualityScale.Percent.Text(target.Value)}",
            MonitoredValue.Perplexity => $"perplexity of {target.Value.ToString(CultureInfo.InvariantCulture)}",
            _ => $"loss of {target.Value.ToString(CultureInfo.InvariantCulture)}",
        };
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

    private static string? Factor(string condition) =>
        condition.StartsWith(PaddedPrefix, StringComparison.Ordinal) ? condition[PaddedPrefix.Length..] : null;

    private static string Name(string name) => name.Replace('_', ' ');
}
