using MaskedSeq2Seq.Evaluation;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Draws what came out of a test.</summary>
internal static class EvaluationView
{
    /// <summary>Draws the table of conditions, below it the one of metrics, and how they are computed.</summary>
    public static void Write(IAnsiConsole console, TestResult result)
    {
        WriteConditions(console, result);
        if (result.Conditions[0].Scores.Count > 1)
            WriteMetrics(console, result);
        WriteSignatures(console, result);
        console.WriteLine($"{Words.Count(result.Sentences)} sentences in {Words.Duration(result.Seconds)}");
    }

    private static void WriteConditions(IAnsiConsole console, TestResult result)
    {
        var table = new Table().RoundedBorder().AddColumn("test set");
        foreach (var heading in new[] { result.Metric, "same as alone", "attention on padding", "perplexity" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var condition in result.Conditions)
            table.AddRow(
                condition.Condition,
                Words.Quality(result.Metric, condition.Quality),
                Words.Share(condition.ExactAgreementWithAlone),
                Words.Share(condition.AttentionOnPadding),
                Words.Perplexity(condition.Perplexity));
        console.Write(table);
    }

    private static void WriteMetrics(IAnsiConsole console, TestResult result)
    {
        var table = new Table().RoundedBorder().AddColumn("metric");
        foreach (var condition in result.Conditions)
            table.AddColumn(new TableColumn(condition.Condition).RightAligned());
        foreach (var metric in result.Conditions[0].Scores.Keys)
        {
            var scores = result.Conditions.Select(condition => Words.Quality(metric, condition.Scores[metric]));
            table.AddRow([metric, .. scores]);
        }
        table.AddRow(["perplexity", .. result.Conditions.Select(one => Words.Perplexity(one.Perplexity))]);
        console.Write(table);
    }

    // Shares are counted in one way only; programs differ in how they count points, so these say how.
    private static void WriteSignatures(IAnsiConsole console, TestResult result)
    {
        var alone = result.Conditions[0];
        foreach (var (name, score) in alone.Scores)
        {
            if (QualityMetrics.Find(name) is { IsShare: false } metric
                && result.Signatures.TryGetValue(name, out var signature))
                console.WriteLine($"{metric.Title}|{signature} = {RoundedNumber.Format(score, 2)}");
        }
    }
}
