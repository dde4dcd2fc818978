using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// What the command line says about an experiment; it goes before what the file says, for all variants.
/// </summary>
public sealed record ExperimentOptions
{
    /// <summary>Settings of the runs, such as <c>training.epochs=3</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>The seeds to train with, such as <c>1,2,3</c>, or null for those of the file.</summary>
    public string? Seeds { get; init; }

    /// <summary>The folder that the data files are in, or null.</summary>
    public string? DataRoot { get; init; }

    /// <summary>Where to compute, or null.</summary>
    public string? Device { get; init; }

    /// <summary>CPU threads of each run, or null.</summary>
    public int? Threads { get; init; }

    /// <summary>Runs side by side, or null.</summary>
    public int? Jobs { get; init; }

    /// <summary>The folder for runs and results, or null.</summary>
    public string? Output { get; init; }

    internal IEnumerable<string> AllOverrides()
    {
        foreach (var setting in Overrides)
            yield return setting;
        if (DataRoot is not null)
            yield return $"data.root={SettingsText.Of(DataRoot)}";
        if (Device is not null)
            yield return $"device={SettingsText.Of(Device)}";
        if (Threads is not null)
            yield return $"threads={SettingsText.Of(Threads)}";
    }
}
