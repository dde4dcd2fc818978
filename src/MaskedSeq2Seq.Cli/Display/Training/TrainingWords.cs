using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>What happens in a training, in lines of at most 80 columns.</summary>
internal static class TrainingWords
{
    /// <summary>Where a training begins, and where it is kept.</summary>
    public static IEnumerable<string> Of(TrainingStart start, string folder)
    {
        var length = start.TotalSteps is { } total ? $", {Words.Count(total)} steps" : "";
        var place = start.Resumed ? $"; going on after step {Words.Count(start.Step)}" : "";
        yield return $"run folder {folder}";
        yield return $"{Words.Count(start.Parameters)} parameters on {start.Device}{length}{place}";
    }

    /// <summary>How far a training is.</summary>
    public static string Place(StepProgress progress)
    {
        var total = progress.TotalSteps is { } steps ? $"/{Words.Count(steps)}" : "";
        return $"epoch {progress.Epoch}  step {Words.Count(progress.Step)}{total}";
    }

    /// <summary>How a training does, and how fast.</summary>
    public static string Pace(StepProgress progress)
    {
        var left = progress.SecondsLeft is { } seconds ? $"  {Words.Duration(seconds)} left" : "";
        return $"loss {Words.Loss(progress.Loss)}  {Words.Count(progress.TokensPerSecond)} tokens/s{left}";
    }

    /// <summary>A validation.</summary>
    public static string Of(ValidationEvent validation) =>
        $"epoch {validation.Epoch}  validation " + Figures(validation);

    /// <summary>A mean of states.</summary>
    public static string OfMean(ValidationEvent validation, int states) =>
        $"mean of {states} states  validation " + Figures(validation);

    private static string Figures(ValidationEvent validation)
    {
        var result = validation.Result;
        return $"perplexity {Words.Perplexity(result.Perplexity)}"
            + $"  {Answers(result)}  tokens {Words.Share(result.TokenAccuracy)}"
            + (validation.IsBest ? "  best" : "");
    }

    private static string Answers(ValidationResult result) => result.Answers is { } answers
        ? $"{answers.Metric} {Words.Quality(answers.Metric, answers.Value)}"
        : $"sentences {Words.Share(result.SequenceAccuracy)}";

    /// <summary>The end of a training.</summary>
    public static IEnumerable<string> Of(TrainingSummary summary)
    {
        yield return $"{Reason(summary.Reason)} after {Words.Count(summary.Steps)} steps in "
            + $"{Words.Duration(summary.ElapsedSeconds)}, {Words.Count(summary.TokensPerSecond)} tokens/s";
        if (summary.Best is { } best)
            yield return $"best at step {Words.Count(summary.BestStep)}: "
                + $"perplexity {Words.Perplexity(best.Perplexity)}, "
                + (best.Answers is null ? $"{Words.Share(best.SequenceAccuracy)} of sentences right" : Answers(best));
    }

    private static string Reason(StopReason reason) => reason switch
    {
        StopReason.EarlyStopping => "no more improvement: stopped",
        StopReason.MaximumMinutes => "time is up: stopped",
        StopReason.Cancelled => "interrupted",
        _ => "done",
    };
}
