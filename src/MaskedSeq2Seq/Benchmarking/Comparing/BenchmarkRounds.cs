namespace MaskedSeq2Seq.Benchmarking;

/// <summary>
/// Gives two sides their turns: first and second, second and first, and so on, so that neither a machine that slows
/// down nor what the other left in the caches favours one of them.
/// </summary>
internal static class BenchmarkRounds
{
    /// <summary>Holds all rounds.</summary>
    /// <param name="first">One side.</param>
    /// <param name="second">The other.</param>
    /// <param name="settings">How much.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two steps or batches.</param>
    public static void Hold(
        ComparedSide first,
        ComparedSide second,
        BenchmarkSettings settings,
        IProgress<double> progress,
        CancellationToken ct)
    {
        first.WarmUp(settings.WarmupSteps, ct);
        second.WarmUp(settings.WarmupSteps, ct);
        for (var turn = 0; turn < 2 * settings.Rounds; turn++)
        {
            (IsOfFirst(turn) ? first : second).TakeTurn(settings.Steps, ct);
            progress.Report((turn + 1.0) / (2 * settings.Rounds));
        }
    }

    /// <summary>Whether a turn, counted from 0, is the first side's: A B, B A, A B, …</summary>
    internal static bool IsOfFirst(int turn) => turn / 2 % 2 == 0 == (turn % 2 == 0);

    /// <summary>The ratios of what both sides did.</summary>
    /// <param name="first">One side.</param>
    /// <param name="second">The other.</param>
    public static IReadOnlyList<ThroughputRatio> Ratios(ComparedSide first, ComparedSide second)
    {
        var ratios = new List<ThroughputRatio>();
        if (first.Training.Count > 0)
            ratios.Add(OfTraining("target tokens/s", turn => turn.TokensPerSecond));
        if (first.Training.Count > 0 && first.IsOnHost && second.IsOnHost)
            ratios.Add(OfTraining("target tokens/s of processor time", turn => turn.TokensPerProcessorSecond));
        for (var i = 0; i < Math.Min(first.Searches.Count, second.Searches.Count); i++)
        {
            var name = first.Searches[i] == second.Searches[i]
                ? first.Searches[i]
                : $"{first.Searches[i]} / {second.Searches[i]}";
            ratios.Add(new ThroughputRatio(name, "sentences/s", Rates(first, i), Rates(second, i)));
        }
        return ratios;

        ThroughputRatio OfTraining(string unit, Func<TrainingMeasurement, double> rate) =>
            new("training", unit, [.. first.Training.Select(rate)], [.. second.Training.Select(rate)]);
    }

    private static double[] Rates(ComparedSide side, int search) =>
        [.. side.Search.Select(turn => turn[search].SentencesPerSecond)];
}
