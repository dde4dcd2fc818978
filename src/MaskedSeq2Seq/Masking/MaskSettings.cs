using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Masking;

/// <summary>Which mask strategy, and what it is to be given. Without anything to give, its name is enough.</summary>
[ShortForm(nameof(Name))]
public sealed record MaskSettings : ICheckedSettings
{
    /// <summary>The mask strategy.</summary>
    [KnownFrom(typeof(MaskStrategies))]
    public string Name { get; init; } = "negative_infinity";

    /// <summary>
    /// What large_negative puts at padding: any number, or dtype_minimum, the smallest finite number of the scores'
    /// precision; without a value, -1e4.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Whether large_negative adds its value to the scores or fills it in; without a mode, it adds.</summary>
    public LargeNegativeMode? Mode { get; init; }

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        problems.Known(Name, MaskStrategies.Names);
        if (problems.Found.Count > 0)
            return;
        var takesMore = MaskStrategies.Create(Name) is LargeNegativeMask;
        if (Value is not null && !takesMore)
            problems.Add(nameof(Value), NotTaken);
        else if (Value is not null && LargeNegativeMask.ReadValue(Value) is null)
            problems.Add(nameof(Value), $"must be a finite number such as -1e4, or dtype_minimum, not `{Value}`");
        if (Mode is not null && !takesMore)
            problems.Add(nameof(Mode), NotTaken);
    }

    private string NotTaken => $"is only for large_negative; the mask here is {Name}";
}

/// <summary>How a large negative number comes to the scores at padding.</summary>
public enum LargeNegativeMode
{
    /// <summary>It is added to the score.</summary>
    Add,

    /// <summary>It takes the score's place.</summary>
    Fill,
}
