using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

internal enum Corner
{
    NorthEast,
    SouthWest,
}

/// <summary>A record with every kind of property that settings may have.</summary>
internal sealed record SampleSettings : ICheckedSettings
{
    /// <summary>Name of the sample.</summary>
    public string Name { get; init; } = "sample";

    public string? Note { get; init; }

    public long Limit { get; init; } = 5_000_000_000;

    public bool Fast { get; init; } = true;

    public Corner Corner { get; init; } = Corner.SouthWest;

    public Corner? Other { get; init; }

    public int? Maybe { get; init; }

    public TrainSettings Training { get; init; } = new() { Epochs = 7 };

    public IReadOnlyList<double> Factors { get; init; } = [2, 4];

    public IReadOnlyList<TrainSettings> Stages { get; init; } = [];

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, SettingsMapping> Variants { get; init; } =
        new Dictionary<string, SettingsMapping>();

    public void Check(SettingsProblems problems)
    {
        problems.Known(Name, ["sample", "example"]);
        if (Training.Epochs > Limit)
            problems.Add("Training.Epochs", "must not be more than `limit`");
    }
}

internal sealed record TrainSettings : ICheckedSettings
{
    public int Epochs { get; init; } = 10;

    public double LearningRate { get; init; } = 1e-3;

    public RateSettings Schedule { get; init; } = new();

    public void Check(SettingsProblems problems)
    {
        problems.AtLeast(Epochs, 1);
        problems.MoreThan(LearningRate, 0.0);
    }
}

internal sealed record RateSettings : ICheckedSettings
{
    public double Factor { get; init; } = 0.5;

    public void Check(SettingsProblems problems) => problems.Between(Factor, 0.0, 1.0);
}
