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

    /// <summary>
    /// Factors to be crossed into variants: a name, and under it levels, each with what it changes of the
    /// configuration. There is a variant for every choice of one level of each, called by its levels in order:
    /// <c>none-packed-pool</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, SettingsMapping>> Factors { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, SettingsMapping>>();

    /// <summary>
    /// Choices of levels to leave out, such as <c>{ mask: none, packing: packed }</c>; a factor that is not named means
    /// all of its levels.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Exclude { get; init; } = [];

    /// <summary>What is claimed, and by which measurement it is to be judged.</summary>
    public IReadOnlyList<ClaimSettings> Claims { get; init; } = [];

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
        if (Variants.Count + Factors.Count == 0)
        {
            problems.Add(
                nameof(Variants), "needs at least one variant, such as `masked: {model.mask: negative_infinity}`");
            return;
        }
        foreach (var name in Variants.Keys.Where(name => !IsName(name)))
            problems.Add(nameof(Variants), $"cannot call a variant `{name}`: {NameRule}");
        CheckFactors(problems);
        var names = DesignedVariant.Of(this).Select(variant => variant.Name).ToList();
        if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            problems.Add(nameof(Factors), $"give two variants the name `{twice.Key}`: change the name of a level");
        var folders = names.Distinct().GroupBy(name => name.ToUpperInvariant())
            .FirstOrDefault(same => same.Count() > 1);
        if (folders is not null)
        {
            problems.Add(
                Variants.Count > 0 ? nameof(Variants) : nameof(Factors),
                $"tells {string.Join(" from ", folders)} by capitals only, which many file systems do not");
        }
        CheckBaseline(problems, names);
    }

    private void CheckFactors(SettingsProblems problems)
    {
        foreach (var (factor, levels) in Factors)
        {
            if (levels.Count < 2)
                problems.Add($"{nameof(Factors)}.{factor}", "needs at least two levels to compare");
            foreach (var level in levels.Keys.Where(level => !IsName(level)))
                problems.Add($"{nameof(Factors)}.{factor}", $"cannot call a level `{level}`: {NameRule}");
        }
        foreach (var (factor, level) in Exclude.SelectMany(choice => choice))
        {
            if (!Factors.TryGetValue(factor, out var levels))
                problems.Add(nameof(Exclude), $"names the factor `{factor}`: {NearestName.Hint(factor, Factors.Keys)}");
            else if (!levels.ContainsKey(level))
                problems.Add(nameof(Exclude), $"names `{factor}: {level}`: {NearestName.Hint(level, levels.Keys)}");
        }
    }

    private void CheckBaseline(SettingsProblems problems, List<string> names)
    {
        if (names.Count == 0)
            problems.Add(nameof(Exclude), "leaves no variant");
        else if (Baseline == "")
            problems.Add(
                nameof(Baseline),
                $"must say which variant the others are compared with: one of {string.Join(", ", names)}");
        else if (!names.Contains(Baseline))
            problems.Add(
                nameof(Baseline), $"is `{Baseline}`, which is no variant: {NearestName.Hint(Baseline, names)}");
    }

    private static bool IsName(string name) =>
        name.Length > 0 && name[0] != '.' && !name.AsSpan().ContainsAnyExcept(InNames);
}
