using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class ExperimentTests : IDisposable
{
    private readonly ExperimentFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_variant_is_planned_with_every_seed_seed_by_seed()
    {
        var experiment = Experiment.Load(files.Write(ExperimentFiles.Good), new ExperimentOptions { Output = "out" });

        Assert.Equal(
            [("masked", 4), ("unmasked", 4), ("masked", 2), ("unmasked", 2)],
            experiment.Runs.Select(run => (run.Variant, run.Seed)));
        Assert.Equal(Path.Combine("out", "unmasked", "seed-4"), experiment.Runs[1].Folder);
        Assert.Equal([4, 4, 2, 2], experiment.Runs.Select(run => run.Configuration.Seed));
        Assert.Equal("negative_infinity", experiment.Runs[0].Configuration.Model.Mask.Name);
        Assert.Equal("none", experiment.Runs[1].Configuration.Model.Mask.Name);
        Assert.All(experiment.Runs, run => Assert.Equal(4, run.Configuration.Model.HiddenSize));
    }

    [Fact]
    public void The_file_gives_name_folder_target_and_descriptions()
    {
        var experiment = Experiment.Load(files.Write(ExperimentFiles.Good));

        Assert.Equal("question", experiment.Description.Name);
        Assert.Equal(Path.Combine("runs", "question"), experiment.Folder);
        Assert.Equal(
            new TargetSettings { Metric = MonitoredValue.TokenAccuracy, Value = 0.5 }, experiment.Description.Target);
        Assert.Equal(["with a mask", ""], experiment.Description.Variants.Select(variant => variant.Description));
        Assert.Equal("none", experiment.BaselineConfiguration.Model.Mask.Name);
    }

    [Fact]
    public void What_tells_variants_apart_is_listed_with_the_value_of_each_even_if_one_has_it_from_the_base()
    {
        var experiment = Experiment.Load(files.Write(
            """
            base: base.yaml
            baseline: plain
            variants:
              plain: {}
              unpacked: { model.packing: false }
              large: { model.hidden_size: 8 }
            """));

        Assert.Equal(
            [
                "plain: model.hidden_size=4 model.packing=true",
                "unpacked: model.hidden_size=4 model.packing=false",
                "large: model.hidden_size=8 model.packing=true",
            ],
            experiment.Description.Variants.Select(variant => $"{variant.Name}: {Written(variant.Settings)}"));
    }

    [Fact]
    public void Settings_for_all_lie_between_base_and_variants_and_the_command_line_above_all()
    {
        var file = files.Write(
            """
            base: base.yaml
            configuration: { training.epochs: 3, model: { hidden_size: 6, embedding_size: 6 } }
            baseline: small
            variants:
              small: {}
              large: { model.hidden_size: 8, training: { epochs: 5 } }
            """);

        var planned = Experiment.Load(
            file, new ExperimentOptions { Overrides = ["training.epochs=7"], Threads = 2, Device = "cpu", Jobs = 3 });

        Assert.Equal([6, 8], planned.Runs.Take(2).Select(run => run.Configuration.Model.HiddenSize));
        Assert.All(planned.Runs, run => Assert.Equal(7, run.Configuration.Training.Epochs));
        Assert.All(planned.Runs, run => Assert.Equal(6, run.Configuration.Model.EmbeddingSize));
        Assert.All(
            planned.Runs, run => Assert.Equal(("cpu", 2), (run.Configuration.Device, run.Configuration.Threads)));
        Assert.Equal(3, planned.Jobs);
        Assert.Equal([3, 5], Experiment.Load(file).Runs.Take(2).Select(run => run.Configuration.Training.Epochs));
    }

    [Fact]
    public void Seeds_of_the_command_line_go_before_those_of_the_file()
    {
        var file = files.Write(ExperimentFiles.Good);

        var experiment = Experiment.Load(file, new ExperimentOptions { Seeds = "7, 5" });

        Assert.Equal([7, 5], experiment.Description.Seeds);
        Assert.Equal([7, 5], experiment.Runs.Select(run => run.Seed).Distinct());
        var error = Assert.Throws<InputException>(
            () => Experiment.Load(file, new ExperimentOptions { Seeds = "7,seven" }));
        Assert.Contains("seeds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_data_root_of_the_command_line_is_used()
    {
        var elsewhere = Directory.CreateDirectory(files["else where"]).FullName;
        foreach (var set in new[] { "train", "validation", "test" })
            File.Move(files[$"{set}.tsv"], Path.Combine(elsewhere, $"{set}.tsv"));

        var experiment = Experiment.Load(
            files.Write(ExperimentFiles.Good), new ExperimentOptions { DataRoot = elsewhere });

        Assert.All(experiment.Runs, run => Assert.Equal(elsewhere, run.Configuration.Data.Root));
    }

    [Fact]
    public void A_fingerprint_follows_what_decides_the_result_and_nothing_else()
    {
        var file = files.Write(ExperimentFiles.Good);
        Fingerprint Of(params string[] overrides) =>
            Experiment.Load(file, new ExperimentOptions { Overrides = overrides }).Runs[0].Fingerprint;
        var usual = Of();

        Assert.Equal(
            usual,
            Of(
                "threads=3",
                "device=cpu",
                "training.save_every_steps=7",
                "training.log_every_steps=7",
                "data.batches.prefetch=9"));
        Assert.NotEqual(usual.Training, Of("training.epochs=3").Training);
        Assert.NotEqual(usual.Training, Of("data.source.lowercase=true").Training);
        Assert.Equal(usual.Training, Of("evaluation.batch_size=3").Training);
        Assert.NotEqual(usual.Evaluation, Of("evaluation.batch_size=3").Evaluation);
        Assert.Equal(4, Experiment.Load(file).Runs.Select(run => run.Fingerprint.Training).Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_follows_the_content_of_the_data_and_not_its_place()
    {
        var file = files.Write(ExperimentFiles.Good);
        var before = Experiment.Load(file).Runs[0].Fingerprint;
        var elsewhere = Directory.CreateDirectory(files["elsewhere"]).FullName;
        foreach (var set in new[] { "train", "validation", "test" })
            File.Copy(files[$"{set}.tsv"], Path.Combine(elsewhere, $"{set}.tsv"));
        var moved = new ExperimentOptions { DataRoot = elsewhere };
        Assert.Equal(before, Experiment.Load(file, moved).Runs[0].Fingerprint);

        File.AppendAllText(Path.Combine(elsewhere, "test.tsv"), "one one\t1 1\n");
        Assert.Equal(before.Training, Experiment.Load(file, moved).Runs[0].Fingerprint.Training);
        Assert.NotEqual(before.Evaluation, Experiment.Load(file, moved).Runs[0].Fingerprint.Evaluation);

        File.AppendAllText(Path.Combine(elsewhere, "train.tsv"), "one one\t1 1\n");
        Assert.NotEqual(before.Training, Experiment.Load(file, moved).Runs[0].Fingerprint.Training);
    }

    [Fact]
    public void What_is_on_disk_is_found_without_running()
    {
        var experiment = Experiment.Load(
            files.Write(ExperimentFiles.Good), new ExperimentOptions { Output = files["out"] });
        (Sample.Result(1, 1, 1) with { Fingerprint = experiment.Runs[0].Fingerprint }).Save(
            experiment.Runs[0].ResultPath);
        Sample.Result(1, 1, 1).Save(experiment.Runs[1].ResultPath);
        File.WriteAllText(Directory.CreateDirectory(experiment.Runs[2].Folder).FullName + "/result.json", "{ cut o");

        Assert.Equal(
            [RunStatus.Finished, RunStatus.Open, RunStatus.Open, RunStatus.Open],
            experiment.FindOutcomes().Select(outcome => outcome.Status));
    }

    private static string Written(IEnumerable<KeyValuePair<string, string>> settings) => string.Join(
        ' ', settings.OrderBy(setting => setting.Key).Select(setting => $"{setting.Key}={setting.Value}"));
}
