using System.Text.Json.Serialization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>The outcome of an experiment: every run, and what they say together.</summary>
/// <param name="Name">The experiment's name.</param>
/// <param name="Description">What it asks, in words; may be empty.</param>
/// <param name="Metric">The quality metric; empty while no run has finished.</param>
/// <param name="HigherIsBetter">Whether a larger quality is a better one.</param>
/// <param name="Target">The validation quality up to which learning speed is measured.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Conditions">Ways of padding the test set, from none to most.</param>
/// <param name="Variants">The variants, the baseline first.</param>
public sealed record ExperimentResults(
    string Name,
    string Description,
    string Metric,
    bool HigherIsBetter,
    TargetSettings Target,
    IReadOnlyList<int> Seeds,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<VariantResults> Variants)
{
    /// <summary>The factors that were crossed into variants; empty if none were.</summary>
    public IReadOnlyList<Factor> Factors { get; init; } = [];

    /// <summary>What each factor does, and how they act together; empty without factors.</summary>
    public IReadOnlyList<FactorEffect> Effects { get; init; } = [];

    /// <summary>The experiment's claims, judged.</summary>
    public IReadOnlyList<ClaimResult> Claims { get; init; } = [];

    /// <summary>The stretch of training over which learning curves are measured; null without one.</summary>
    public LearningArea? Area { get; init; }

    /// <summary>The condition in which no sentence is padded.</summary>
    public const string Alone = "alone";

    /// <summary>The variant that the others are compared with.</summary>
    [JsonIgnore]
    public VariantResults Baseline => Variants.Single(variant => variant.IsBaseline);

    /// <summary>Every run of every variant.</summary>
    [JsonIgnore]
    public IEnumerable<RunOutcome> Runs => Variants.SelectMany(variant => variant.Runs);

    /// <summary>Whether every planned run has a result.</summary>
    public bool Complete => Runs.All(run => run.Status == RunStatus.Finished);
}
