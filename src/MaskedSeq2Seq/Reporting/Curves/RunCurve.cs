using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The validations of one training.</summary>
/// <param name="Name">What the training is called beside others.</param>
/// <param name="Metric">By which metric its answers are judged.</param>
/// <param name="Points">The validations, by step; at least one.</param>
public sealed record RunCurve(string Name, string Metric, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>Reads the curves of some runs. Each is called by its folder: by its name if no other has the same.</summary>
    /// <param name="folders">The run folders.</param>
    /// <exception cref="InputException">One is no run, has not been validated yet, or has a damaged log.</exception>
    public static IReadOnlyList<RunCurve> Read(IReadOnlyList<string> folders)
    {
        ArgumentNullException.ThrowIfNull(folders);
        var isShared = folders.Select(NameOf).GroupBy(name => name)
            .Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return [.. folders.Select(folder => Read(folder, isShared.Contains(NameOf(folder)) ? folder : NameOf(folder)))];
    }

    private static RunCurve Read(string path, string name)
    {
        var folder = new RunFolder(path);
        var metric = folder.ReadConfiguration().Evaluation.Metric;
        var points = File.Exists(folder.MetricsFile) ? LearningCurve.Read(folder.MetricsFile) : [];
        return points.Count > 0
            ? new RunCurve(name, metric, points)
            : throw new InputException("this run has not been validated yet, so it has no learning curve", path);
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
}
