namespace MaskedSeq2Seq.Experiments;

/// <summary>What an experiment asks, without the configurations of its runs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">What it asks, in words; may be empty.</param>
/// <param name="Baseline">The name of the variant that the others are compared with.</param>
/// <param name="Variants">The variants, in the order of the file.</param>
/// <param name="Seeds">The seeds.</param>
/// <param name="Target">The validation quality up to which learning speed is measured.</param>
public sealed record ExperimentDescription(
    string Name,
    string Text,
    string Baseline,
    IReadOnlyList<Variant> Variants,
    IReadOnlyList<int> Seeds,
    TargetSettings Target)
{
    /// <summary>The factors that were crossed into variants; empty if none were.</summary>
    public IReadOnlyList<Factor> Factors { get; init; } = [];

    /// <summary>The claims to be judged by the results.</summary>
    public IReadOnlyList<ClaimSettings> Claims { get; init; } = [];
}
