using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Something that people say, and the measurements that decide whether it holds.</summary>
public sealed record ClaimSettings : ICheckedSettings
{
    /// <summary>The claim, as a sentence.</summary>
    public string Text { get; init; } = "";

    /// <summary>
    /// What must hold for the claim to hold. It is supported if all of them do and contradicted if one does not.
    /// </summary>
    public IReadOnlyList<ClaimCheckSettings> Checks { get; init; } = [];

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (string.IsNullOrWhiteSpace(Text))
            problems.Add(nameof(Text), "must say what is claimed");
        if (Checks.Count == 0)
            problems.Add(nameof(Checks), "needs at least one measurement that decides");
    }
}

/// <summary>One measurement that a claim is judged by.</summary>
public sealed record ClaimCheckSettings : ICheckedSettings
{
    /// <summary>What is measured.</summary>
    public Measure Measure { get; init; } = Measure.Quality;

    /// <summary>
    /// The way of padding the test set: alone, mixed, padded_x2 and so on; of no meaning for learning speed.
    /// </summary>
    public string Condition { get; init; } = ExperimentResults.Alone;

    /// <summary>
    /// The variant that the claim is about: its name, or { levels: { mask: none } } for the mean of several.
    /// </summary>
    public ClaimSide Of { get; init; } = new();

    /// <summary>
    /// What it is compared with; without it, the measure itself is compared with <see cref="Value"/>.
    /// </summary>
    public ClaimSide? Against { get; init; }

    /// <summary>
    /// A second difference, to be taken from the first: the claim is then that the first is larger, smaller or equal.
    /// </summary>
    public ClaimDifference? Beside { get; init; }

    /// <summary>
    /// What the measure is compared with if there is nothing else, in its own units (shares from 0 to 1).
    /// </summary>
    public double Value { get; init; }

    /// <summary>What the claim expects of the difference.</summary>
    public Expectation Expect { get; init; } = Expectation.Better;

    /// <summary>
    /// The smallest difference that counts, in the measure's own units (0.01 is one point of a share): equal means
    /// closer than this, and anything else further.
    /// </summary>
    public double Margin { get; init; }

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.AtLeast(Margin, 0.0);
        if (Beside is not null && Against is null)
        {
            problems.Add(
                nameof(Beside), "is a second difference, but the first has nothing to be compared with: set against");
        }
        if (Against is not null && Value != 0)
            problems.Add(nameof(Value), "has no meaning beside against");
    }
}

/// <summary>A difference between two sides.</summary>
public sealed record ClaimDifference
{
    /// <summary>The first side.</summary>
    public ClaimSide Of { get; init; } = new();

    /// <summary>What is taken from it.</summary>
    public ClaimSide Against { get; init; } = new();
}

/// <summary>One side of a comparison: a variant, or the mean of all that have some levels.</summary>
[ShortForm(nameof(Variant))]
public sealed record ClaimSide
{
    /// <summary>A variant's name.</summary>
    public string? Variant { get; init; }

    /// <summary>Levels of factors; the side is the mean of all variants that have them.</summary>
    public IReadOnlyDictionary<string, string>? Levels { get; init; }

    /// <summary>The variants that it means.</summary>
    internal IReadOnlyList<string> In(IEnumerable<Variant> variants) =>
    [
        .. variants.Where(variant => Variant is not null
                ? variant.Name == Variant
                : Levels is not null && variant.Levels.Count > 0 && FactorialDesign.Matches(variant.Levels, Levels))
            .Select(variant => variant.Name),
    ];

    /// <summary>The side in words.</summary>
    public override string ToString() =>
        Variant ?? string.Join(", ", Levels?.Select(pair => $"{pair.Key} {pair.Value}") ?? []);
}

/// <summary>What a claim expects of a difference.</summary>
public enum Expectation
{
    /// <summary>A difference for the better, whatever the measure's good side is.</summary>
    Better,

    /// <summary>A difference for the worse.</summary>
    Worse,

    /// <summary>A larger number.</summary>
    Higher,

    /// <summary>A smaller number.</summary>
    Lower,

    /// <summary>No difference that counts.</summary>
    Equal,
}
