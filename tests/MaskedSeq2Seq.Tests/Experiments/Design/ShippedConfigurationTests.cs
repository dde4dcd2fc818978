using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class ShippedConfigurationTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "configs");

    private readonly ScratchFolder data = new();

    public static TheoryData<string> Configurations => [.. Files(experiments: false)];

    public static TheoryData<string> Experiments => [.. Files(experiments: true)];

    public void Dispose() => data.Dispose();

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_configuration_is_called_as_its_file_and_names_all_three_sets(string file)
    {
        var configuration = Read(file);

        Assert.Equal(Path.GetFileNameWithoutExtension(file), configuration.Name);
        Assert.All(SetsOf(configuration), set => Assert.True(set.IsNamed));
    }

    [Theory]
    [MemberData(nameof(Experiments))]
    public void An_experiment_plans_every_variant_with_every_seed_and_asks_a_question(string file)
    {
        MakeUpData();

        var experiment = Plan(file);

        var description = experiment.Description;
        Assert.EndsWith("?", description.Text, StringComparison.Ordinal);
        Assert.True(description.Variants.Count > 1);
        Assert.Equal(description.Variants.Count * description.Seeds.Count, experiment.Runs.Count);
        Assert.Equal(experiment.Runs.Count, experiment.Runs.Select(run => run.Folder).Distinct().Count());
    }

    [Fact]
    public void Every_experiment_of_the_laboratory_makes_claims_that_it_can_judge()
    {
        MakeUpData();
        var laboratory = Files(experiments: true)
            .Where(file => file.StartsWith("laboratory/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(laboratory);
        Assert.All(laboratory, file => Assert.NotEmpty(Plan(file).Description.Claims));
    }

    private static IEnumerable<string> Files(bool experiments) =>
        from path in Directory.GetFiles(Folder, "*.yaml", SearchOption.AllDirectories)
        let asksOne = SettingsDocument.ReadFile(path).Root.Find("baseline") is not null
        where asksOne == experiments
        select Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private Experiment Plan(string file) =>
        Experiment.Load(Path.Combine(Folder, file), new ExperimentOptions { DataRoot = data.Path });

    private static RunConfiguration Read(string file) =>
        SettingsReader.ReadFile<RunConfiguration>(Path.Combine(Folder, file));

    private static IEnumerable<CorpusSettings> SetsOf(RunConfiguration configuration) =>
        [configuration.Data.Train, configuration.Data.Validation, configuration.Data.Test];

    // An experiment is planned by the content of its data, and most of it is not part of the program.
    private void MakeUpData()
    {
        foreach (var set in Files(experiments: false).SelectMany(file => SetsOf(Read(file))))
        {
            string?[] names = [set.Tsv, set.Source, set.Target];
            foreach (var name in names.OfType<string>())
                File.WriteAllText(data[name], name == set.Tsv ? "one\t1\n" : "one\n");
        }
    }
}
