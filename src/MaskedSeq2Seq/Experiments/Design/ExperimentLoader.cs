using System.Globalization;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Reads an experiment file and resolves every variant to a whole configuration.</summary>
internal sealed class ExperimentLoader(string path, ExperimentOptions options)
{
    // What all runs of an experiment share, or what the experiment itself decides.
    private static readonly Dictionary<string, string> NotInVariants = new()
    {
        ["seed"] = "list the seeds under `seeds`: every variant is trained with each",
        ["name"] = "a run is called by its variant and seed",
        ["device"] = "variants share the machine: set it under `configuration`, or by --device",
        ["threads"] = "variants share the machine: set it under `configuration`, or by --threads",
    };

    /// <summary>Plans the experiment.</summary>
    public Experiment Load()
    {
        var document = SettingsDocument.ReadFile(path);
        if (options.Seeds is { } seeds)
            document = document.With([$"seeds=[{seeds}]"]);
        var settings = document.To<ExperimentSettings>();
        var name = settings.Name ?? Path.GetFileNameWithoutExtension(path);
        var common = ReadBase(document, settings);
        var variants = DesignedVariant.Of(settings);
        var configurations = variants.ToDictionary(
            variant => variant.Name, variant => Resolve(common, variant.Overrides.Place, variant.Settings));
        RefuseSame(document, settings, configurations);
        var description = Describe(name, settings, variants, configurations);
        ClaimCheck.Refuse(document, description, configurations[settings.Baseline].Evaluation);
        var folder = options.Output ?? settings.Output ?? Path.Combine("runs", name);
        return new Experiment
        {
            File = path,
            Description = description,
            BaselineConfiguration = configurations[settings.Baseline] with { Name = name, Seed = settings.Seeds[0] },
            Folder = folder,
            Jobs = options.Jobs ?? settings.Jobs,
            Runs = Plan(folder, settings, configurations),
        };
    }

    private SettingsDocument ReadBase(SettingsDocument document, ExperimentSettings settings)
    {
        var common = settings.Base is null ? SettingsDocument.Parse("", path) : ReadBaseFile(document, settings.Base);
        return settings.Configuration is null ? common : common.With(settings.Configuration);
    }

    private SettingsDocument ReadBaseFile(SettingsDocument document, string file)
    {
        var beside = Path.Combine(Path.GetDirectoryName(path) ?? "", file);
        if (!File.Exists(beside))
        {
            throw PlaceOf(document.Root, "base").Error(
                $"the base configuration `{file}` is not there (looked for {beside}): "
                + "its path is relative to this file");
        }
        return SettingsDocument.ReadFile(beside);
    }

    private RunConfiguration Resolve(SettingsDocument common, SettingsPlace place, SettingsMapping overrides)
    {
        foreach (var entry in overrides.Entries)
        {
            if (NotInVariants.TryGetValue(entry.Key, out var reason))
                throw entry.Place.Error($"`{entry.Key}` cannot differ between variants: {reason}");
        }
        var configuration = common.With(overrides).With(options.AllOverrides()).To<RunConfiguration>();
        if (!configuration.Data.Test.IsNamed)
            throw place.Error("there is no test set, by which variants are compared: set data.test");
        return configuration;
    }

    private static ExperimentDescription Describe(
        string name,
        ExperimentSettings settings,
        IReadOnlyList<DesignedVariant> variants,
        Dictionary<string, RunConfiguration> configurations)
    {
        var baseline = variants.First(variant => variant.Name == settings.Baseline);
        return new ExperimentDescription(
            name,
            settings.Description,
            settings.Baseline,
            [.. variants.Select(variant => new Variant(
                variant.Name, variant.Description, ValuesOf(variant.Name, configurations))
            {
                Levels = variant.Levels,
            })],
            [.. settings.Seeds],
            settings.Target)
        {
            Factors = FactorialDesign.Describe(settings.Factors, baseline.Levels),
            Claims = settings.Claims,
        };
    }

    // What tells the variants apart, whether a variant says it or has it from the base.
    private static List<KeyValuePair<string, string>> ValuesOf(
        string variant, Dictionary<string, RunConfiguration> configurations)
    {
        var others = configurations.Values
            .SelectMany(other => SettingsDifference.Between(configurations[variant], other));
        return [.. others.DistinctBy(difference => difference.Key)
            .Select(difference => KeyValuePair.Create(difference.Key, difference.First))];
    }

    private static void RefuseSame(
        SettingsDocument document, ExperimentSettings settings, Dictionary<string, RunConfiguration> configurations)
    {
        var baseline = configurations[settings.Baseline];
        var names = configurations.Keys.ToList();
        var written = document.Root.Find("variants")?.Value as SettingsMapping ?? document.Root;
        var crossed = document.Root.Find("factors")?.Place ?? document.Root.Place;
        foreach (var (name, configuration) in configurations)
        {
            var place = settings.Variants.ContainsKey(name) ? PlaceOf(written, name) : crossed;
            if (configuration.Evaluation.Metric != baseline.Evaluation.Metric)
            {
                throw place.Error(
                    $"the variant `{name}` is measured by {configuration.Evaluation.Metric}, the baseline by "
                    + $"{baseline.Evaluation.Metric}: variants must share evaluation.metric to be compared");
            }
            var earlier = names.TakeWhile(other => other != name)
                .FirstOrDefault(other => !SettingsDifference.Between(configurations[other], configuration).Any());
            if (earlier is not null)
            {
                throw place.Error(
                    $"the variants `{earlier}` and `{name}` have the same configuration: let one change something");
            }
        }
    }

    private static List<PlannedRun> Plan(
        string folder, ExperimentSettings settings, Dictionary<string, RunConfiguration> configurations)
    {
        var files = new DataFiles();
        return
        [
            .. from seed in settings.Seeds
               from variant in configurations
               let run = variant.Value with
               {
                   Seed = seed,
                   Name = Invariant($"{variant.Key}-seed-{seed}"),
                   Training = WithParts(variant.Value.Training),
               }
               select new PlannedRun(
                   variant.Key,
                   seed,
                   Path.Combine(folder, variant.Key, Invariant($"seed-{seed}")),
                   run,
                   Fingerprint.Of(run, files)),
        ];
    }

    // As many parts of a batch as there are threads would be other noise on another machine.
    private static TrainingSettings WithParts(TrainingSettings training) =>
        training.Parts == 0 ? training with { Parts = 1 } : training;

    private static SettingsPlace PlaceOf(SettingsMapping mapping, string key) =>
        mapping.Find(key)?.Place ?? mapping.Place;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
