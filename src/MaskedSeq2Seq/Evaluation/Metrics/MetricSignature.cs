namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// The line that says how a score was computed, in the form of sacreBLEU (Post 2018), so that scores of different
/// papers can be compared: <c>nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0</c>.
/// </summary>
public static class MetricSignature
{
    /// <summary>The release of sacreBLEU whose figures BLEU, chrF and TER are tested to equal.</summary>
    public const string Version = "2.6.0";

    /// <summary>The signature of a score.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="references">The references of each sentence.</param>
    /// <param name="resampling">How significance was tested, such as <c>bs:1000|seed:12345</c>; or nothing.</param>
    public static string Of(
        IMetric metric, IReadOnlyList<IReadOnlyList<Sentence>> references, string resampling = "")
    {
        ArgumentNullException.ThrowIfNull(metric);
        var counts = references.Select(right => right.Count).Distinct().ToArray();
        var number = counts is [var same] ? $"{same}" : "var";
        string[] parts = [$"nrefs:{number}", resampling, metric.Options, $"version:{Version}"];
        return string.Join('|', parts.Where(part => part.Length > 0));
    }
}
