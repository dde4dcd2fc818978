using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Experiments;

/// <summary>All that an experiment keeps of one finished run; the content of its <c>result.json</c>.</summary>
public sealed record RunResult
{
    /// <summary>Which configuration and data gave it; see <see cref="Fingerprint"/>.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>Whether a larger quality is a better one.</summary>
    public required bool HigherIsBetter { get; init; }

    /// <summary>The test set, under every way of padding.</summary>
    public required TestResult Test { get; init; }

    /// <summary>Training steps taken.</summary>
    public long Steps { get; init; }

    /// <summary>Seconds of training, over all parts of a run that was resumed.</summary>
    public double TrainingSeconds { get; init; }

    /// <summary>Real (not padded) target tokens trained on in a second.</summary>
    public double TokensPerSecond { get; init; }

    /// <summary>Every validation, by step.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>What it was computed with.</summary>
    public required RunEnvironment Environment { get; init; }

    /// <summary>Writes the result; the file is there as a whole or not at all.</summary>
    /// <param name="path">The file.</param>
    public void Save(string path) => ResultJson.Save(path, this);

    /// <summary>Reads a result.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// The result; null if there is none or the file is not one, which is what a run without a result is.
    /// </returns>
    public static RunResult? TryLoad(string path) => ResultJson.TryLoad<RunResult>(path);
}
