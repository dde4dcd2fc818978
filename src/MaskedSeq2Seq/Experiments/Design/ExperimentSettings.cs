using System.Buffers;
using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Experiments;

/// <summary>What an experiment file holds.</summary>
public sealed record ExperimentSettings : ICheckedSettings
{
    private static readonly SearchValues<char> InNames =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>What the experiment is called; the file's name if it is not given.</summary>
    public string? Name { get; init; }

    /// <summary>What it asks, in a sentence for the report.</summary>
    public string Description { get; init; } = "";

    /// <summary>The file of the run configuration that all variants start from, relative to this file.</summary>
    public string? Base { get; init; }

    /// <summary>Settings for all variants: laid over the base, or all there is without one.</summary>
    public SettingsMapping? Configuration { get; init; }

    /// <summary>The name of the variant that the others are compared with.</summary>
    public string Baseline { get; init; } = "";

    /// <summary>
    /// The variants: a name, and what it changes of the configuration, nested or in dotted keys, with a
    /// <c>description</c> beside it if wanted.
    /// </summary>
    public IReadOnlyDictionary<string, SettingsMapping> Variants { get; init; } =
        new Dictionary<string, SettingsMapping>();

    /// <summary>The seeds; every variant is trained once with each.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [1, 2, 3];

    /// <summary>The validation quality up to which learning speed is measured.</summary>
    public TargetSettings Target { get; init; } = new();

    /// <summary>Runs side by side; 0 for as many as the cores or CUDA devices carry.</summary>
    public int Jobs { get; init; }

    /// <summary>The folder for runs and results; <c>runs/</c> and the name if it is not given.</summary>
    public string? Output { get; init; }

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Name is not null && !IsName(Name))
            problems.Add(nameof(Name), $"cannot be `{Name}`: {NameRule}");
        CheckVariants(problems);
        if (Seeds.Count == 0)
            problems.Add(nameof(Seeds), "needs at least one seed, such as [1, 2, 3]");
        if (Seeds.GroupBy(seed => seed).FirstOrDefault(same => same.Count() > 1) is { } twice)
            problems.Add(nameof(Seeds), $"names the seed {twice.Key} twice: the second run would be the first again");
        if (Seeds.Any(seed => seed < 0))
            problems.Add(nameof(Seeds), "must not be negative");
        problems.AtLeast(Jobs, 0);
    }

    private const string NameRule = "use letters, digits, `-`, `_` and `.`, because it names a folder";

    private void CheckVariants(SettingsProblems problems)
    {
        if (Variants.Count == 0)
        {
            problems.Add(
                nameof(Variants), "needs at least one variant, such as `masked: {model.mask: negative_infinity}`");
            return;
        }
        foreach (var name in Variants.Keys.Where(name => !IsName(name)))
            problems.Add(nameof(Variants), $"cannot call a variant `{name}`: {NameRule}");
        var folders = Variants.Keys.GroupBy(name => name.ToUpperInvariant()).FirstOrDefault(same => same.Count() > 1);
        if (folders is not null)
        {
            problems.Add(
                nameof(Variants),
                $"tells {string.Join(" from ", folders)} by capitals only, which many file systems do not");
        }
        CheckBaseline(problems);
    }

    private void CheckBaseline(SettingsProblems problems)
    {
        var all = string.Join(", ", Variants.Keys);
        if (Baseline == "")
            problems.Add(nameof(Baseline), $"must say which variant the others are compared with: one of {all}");
        else if (!Variants.ContainsKey(Baseline))
            problems.Add(
                nameof(Baseline), $"is `{Baseline}`, which is no variant: {NearestName.Hint(Baseline, Variants.Keys)}");
    }

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAnyExcept(InNames);
}
