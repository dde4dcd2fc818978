using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Runs;

public class RunWeightsTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    private static readonly string[] Lines = ["a b c d", "f", "e e", "d c b a"];

    [Fact]
    public void A_copied_run_translates_as_the_run_that_it_was_copied_from()
    {
        var copy = toy.Another("copied");
        Copy(toy.Folder.Path, copy.Path, "config.yaml", "source.vocab", "target.vocab", "best.safetensors");

        Assert.Equal(toy.Translate(Lines), Translate(copy));
    }

    [Fact]
    public void Exported_weights_bear_the_names_of_the_model_and_translate_when_they_are_imported()
    {
        var file = Path.Combine(toy.Root, "weights.safetensors");
        var exported = RunWeights.Export(toy.Folder, file);
        var imported = RunWeights.Import(file, toy.Another("imported"), toy.Folder);

        using var content = SafetensorsFile.Read(file);
        Assert.Equal(
            toy.Run.Model.state_dict().Keys.Order(StringComparer.Ordinal),
            content.Tensors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("pt", content.Metadata["format"]);
        Assert.Equal(exported with { Step = 0 }, imported);
        Assert.Equal(toy.Run.Progress.Step, exported.Step);
        Assert.Equal(toy.Translate(Lines), Translate(toy.Another("imported")));
    }

    [Fact]
    public void The_newest_state_can_be_exported_instead_of_the_best()
    {
        var file = Path.Combine(toy.Root, "last-weights.safetensors");

        Assert.Equal(120, RunWeights.Export(toy.Folder, file, best: false).Step);
    }

    [Fact]
    public void A_state_and_weights_of_other_widths_are_imported_too()
    {
        using var scope = NewDisposeScope();
        var wide = toy.Run.Model.state_dict().ToDictionary(p => p.Key, p => p.Value.to(ScalarType.Float64));
        var file = Path.Combine(toy.Root, "wide.safetensors");
        SafetensorsFile.Write(file, wide);

        RunWeights.Import(file, toy.Another("wide"), toy.Folder);
        RunWeights.Import(toy.Folder.BestFile, toy.Another("state"), toy.Folder);

        Assert.Equal(toy.Translate(Lines), Translate(toy.Another("wide")));
        Assert.Equal(toy.Translate(Lines), Translate(toy.Another("state")));
    }

    [Theory]
    [InlineData("training.moving_average=0.9")]
    [InlineData("training.optimizer.name=sgd")]
    public void An_imported_run_is_trained_on_from_its_weights(string set)
    {
        using var task = new ToyRun();
        var tuned = task.Another("tuned");
        string[] tiny = [set, "training.optimizer.learning_rate=1e-9", "training.maximum_steps=3"];
        RunWeights.Import(toy.Folder.LastFile, tuned, toy.Folder, [.. tiny, $"data.root='{task.Root}'"]);
        task.Configuration = tuned.ReadConfiguration();

        var summary = task.Train(resume: true, folder: tuned);

        using var run = LoadedRun.Open(tuned, "cpu", best: false);
        using var begun = LoadedRun.Open(toy.Folder, "cpu", best: false);
        Assert.Equal(3, summary.Steps);
        foreach (var ((name, then), now) in begun.Model.state_dict().Zip(run.Model.state_dict().Values))
        {
            using var near = isclose(then, now, atol: 1e-5).all();
            Assert.True(near.item<bool>(), name);
        }
        Assert.Equal(3, run.Progress.Step);
    }

    [Fact]
    public void What_does_not_fit_is_told_and_leaves_nothing_behind()
    {
        using var scope = NewDisposeScope();
        var file = Path.Combine(toy.Root, "odd.safetensors");
        var weights = toy.Run.Model.state_dict().ToDictionary(p => p.Key, p => p.Value);
        var folder = toy.Another("odd");

        SafetensorsFile.Write(file, weights.Where(p => p.Key != "output.vocabulary.bias").ToDictionary());
        Assert.Contains("has no tensor `output.vocabulary.bias` of shape [10]", Refused(), StringComparison.Ordinal);
        SafetensorsFile.Write(file, weights.Append(new("extra", ones(1))).ToDictionary());
        Assert.Contains("has a tensor `extra` that has no place here", Refused(), StringComparison.Ordinal);
        SafetensorsFile.Write(file, weights);
        Assert.Contains(
            "`encoder.embedding.weight` has shape [10, 16], [10, 12] is needed",
            Refused("model.embedding_size=12"),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path));

        string Refused(params string[] set) => Assert.Throws<InputException>(
            () => RunWeights.Import(file, folder, toy.Folder, set)).Message;
    }

    [Fact]
    public void Nothing_that_is_there_is_overwritten()
    {
        var weights = toy.Folder.BestFile;

        Assert.Contains(
            "a run is here already",
            Refused(() => RunWeights.Import(weights, toy.Folder, toy.Folder)),
            StringComparison.Ordinal);
        Assert.Contains(
            "the run has weights already",
            Refused(() => RunWeights.Import(weights, toy.Folder)),
            StringComparison.Ordinal);
        Assert.Contains(
            "a state of the run itself",
            Refused(() => RunWeights.Export(toy.Folder, Path.Combine(toy.Folder.Path, ".", "best.safetensors"))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_with_configuration_and_vocabularies_takes_weights()
    {
        var folder = toy.Another("bare");
        Copy(toy.Folder.Path, folder.Path, "config.yaml", "source.vocab", "target.vocab");

        RunWeights.Import(toy.Folder.BestFile, folder);

        Assert.Equal(toy.Translate(Lines), Translate(folder));
    }

    private static string Refused(Action action) => Assert.Throws<InputException>(action).Message;

    private static IReadOnlyList<string> Translate(RunFolder folder)
    {
        using var run = LoadedRun.Open(folder, "cpu");
        return run.Translate(Lines, batchSize: 4, TestContext.Current.CancellationToken);
    }

    private static void Copy(string from, string to, params string[] files)
    {
        Directory.CreateDirectory(to);
        foreach (var file in files)
            File.Copy(Path.Combine(from, file), Path.Combine(to, file));
    }
}
