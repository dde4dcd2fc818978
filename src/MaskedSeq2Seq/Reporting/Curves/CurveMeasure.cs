using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What a learning curve shows of each validation.</summary>
/// <param name="Name">The key under which a run's log has it.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Value">Which value that is.</param>
/// <param name="Scale">How its numbers are written.</param>
public sealed record CurveMeasure(string Name, string Title, MonitoredValue Value, QualityScale Scale)
{
    private static readonly QualityScale Hundredths = new(1, 2, "");

    /// <summary>The perplexity.</summary>
    public static CurveMeasure Perplexity { get; } =
        new("perplexity", "validation perplexity", MonitoredValue.Perplexity, Hundredths);

    /// <summary>What every validation has.</summary>
    private static IReadOnlyList<CurveMeasure> Always { get; } =
    [
        Perplexity,
        Of("loss", "validation loss", MonitoredValue.Loss),
        Of("token_accuracy", "tokens right", MonitoredValue.TokenAccuracy),
        Of("sequence_accuracy", "sentences right", MonitoredValue.SequenceAccuracy),
    ];

    /// <summary>Whether a training wants more of it.</summary>
    public bool HigherIsBetter => Value is not (MonitoredValue.Perplexity or MonitoredValue.Loss);

    /// <summary>What can be drawn of some runs together: the quality of answers first, if all have it.</summary>
    /// <param name="curves">The runs.</param>
    public static IReadOnlyList<CurveMeasure> Of(IReadOnlyList<RunCurve> curves)
    {
        ArgumentNullException.ThrowIfNull(curves);
        var metric = curves[0].Metric;
        var haveAnswers = curves.All(curve => curve.Metric == metric && curve.Points.Any(HasQuality));
        return haveAnswers
            ? [Of("quality", metric, MonitoredValue.Quality, metric), .. Always]
            : Always;
    }

    /// <summary>Whether answers were searched for in a validation.</summary>
    internal static bool HasQuality(CurvePoint point) => point.Quality is not null;

    private static CurveMeasure Of(string name, string title, MonitoredValue value, string metric = "") =>
        new(name, title, value, QualityScale.Of(value, metric));
}
