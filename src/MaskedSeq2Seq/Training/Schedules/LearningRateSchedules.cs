namespace MaskedSeq2Seq.Training.Schedules;

/// <summary>The schedules that a configuration can name. A new one is a file beside these and a line here.</summary>
public static class LearningRateSchedules
{
    private static readonly OrderedDictionary<string, Func<ScheduleSettings, ILearningRateSchedule>> Known = new()
    {
        ["constant"] = _ => new ConstantSchedule(),
        ["plateau"] = settings => new PlateauSchedule(settings.Factor, settings.Patience),
        ["inverse_square_root"] = settings => new InverseSquareRootSchedule(settings.WarmupSteps),
        ["cosine"] = settings => new CosineSchedule(settings.WarmupSteps, settings.DecaySteps),
    };

    /// <summary>The names, in the order of registration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>The schedule that settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="InputException">No schedule has that name.</exception>
    public static ILearningRateSchedule Create(ScheduleSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Known.TryGetValue(settings.Name, out var create)
            ? create(settings)
            : throw new InputException(
                $"no schedule is called `{settings.Name}`: {Configuration.NearestName.Hint(settings.Name, Names)}");
    }
}
