namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>
/// Multiplies the rate with a factor each time that <paramref name="patience"/> validations in a row bring nothing
/// better.
/// </summary>
/// <param name="factor">What the rate is multiplied with, in (0, 1).</param>
/// <param name="patience">Validations without a better score that are waited for, at least 1.</param>
internal sealed class PlateauSchedule(double factor, int patience) : ILearningRateSchedule
{
    private int scoresSeen;
    private int reductions;

    /// <inheritdoc/>
    public double Factor(long step, IReadOnlyList<double> scores)
    {
        // Asked at every step, while scores grow once in thousands of steps.
        if (scores.Count != scoresSeen)
            (scoresSeen, reductions) = (scores.Count, Reductions(scores));
        return Math.Pow(factor, reductions);
    }

    private int Reductions(IReadOnlyList<double> scores)
    {
        var best = double.NegativeInfinity;
        var (count, waited) = (0, 0);
        foreach (var score in scores)
        {
            if (score > best)
                (best, waited) = (score, 0);
            else if (++waited == patience)
                (count, waited) = (count + 1, 0);
        }
        return count;
    }
}
