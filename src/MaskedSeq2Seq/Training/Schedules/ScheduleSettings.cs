using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Training.Schedules;

namespace MaskedSeq2Seq.Training;

/// <summary>How the learning rate changes over the steps.</summary>
public sealed record ScheduleSettings : ICheckedSettings
{
    /// <summary>The rule by which the learning rate falls.</summary>
    [KnownFrom(typeof(LearningRateSchedules))]
    public string Name { get; init; } = "constant";

    /// <summary>Steps over which the learning rate rises linearly from near 0; 0 for none.</summary>
    public int WarmupSteps { get; init; }

    /// <summary>
    /// The step, warm-up included, at which cosine has brought the learning rate down to its minimum; needed by it.
    /// </summary>
    public int DecaySteps { get; init; }

    /// <summary>What plateau multiplies the learning rate with, in (0, 1).</summary>
    public double Factor { get; init; } = 0.5;

    /// <summary>Validations in a row without a better value after which plateau lowers the learning rate.</summary>
    public int Patience { get; init; } = 2;

    /// <summary>The learning rate below which no schedule goes after the warm-up.</summary>
    public double MinimumLearningRate { get; init; }

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.Known(Name, LearningRateSchedules.Names);
        problems.AtLeast(WarmupSteps, 0);
        problems.AtLeast(DecaySteps, 0);
        if (Name == "cosine" && DecaySteps <= WarmupSteps)
            problems.Add(nameof(DecaySteps), "must be a step after the warm-up for cosine: where its decay ends");
        if (!(Factor > 0 && Factor < 1))
            problems.Add(nameof(Factor), FormattableString.Invariant($"must be above 0 and below 1, not {Factor}"));
        problems.AtLeast(Patience, 1);
        problems.AtLeast(MinimumLearningRate, 0);
    }
}
