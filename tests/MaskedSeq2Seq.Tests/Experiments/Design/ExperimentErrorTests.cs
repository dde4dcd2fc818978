using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class ExperimentErrorTests : IDisposable
{
    private readonly ExperimentFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(
        "model.mask: negative_infinity", "model.mask: negative_infinty", 9, "did you mean `negative_infinity`?")]
    [InlineData(
        "model.mask: negative_infinity", "model.maks: none", 9, "unknown key `model.maks`: did you mean `model.mask`?")]
    [InlineData("model: { mask: none }", "model: { hidden: none }", 11, "unknown key `model.hidden`")]
    [InlineData("model: { mask: none }", "training: { epochs: many }", 11, "`training.epochs` must be a whole number")]
    [InlineData(
        "model: { mask: none }", "seed: 3", 11, "`seed` cannot differ between variants: list the seeds under `seeds`")]
    [InlineData("model: { mask: none }", "device: cpu", 11, "`device` cannot differ between variants")]
    [InlineData(
        "model: { mask: none }", "evaluation.metric: bleu", 7, "variants must share evaluation.metric to be compared")]
    [InlineData(
        "model: { mask: none }",
        "model.mask: negative_infinity",
        10,
        "the variants `masked` and `unmasked` have the same configuration")]
    [InlineData("description: with a mask", "description: [a, b]", 8, "`description` must be a text, not a list")]
    [InlineData(
        "baseline: unmasked",
        "baseline: unmaskd",
        3,
        "`baseline` is `unmaskd`, which is no variant: did you mean `unmasked`?")]
    [InlineData("seeds: [4, 2]", "seeds: [4, 2, 4]", 4, "`seeds` names the seed 4 twice")]
    [InlineData("seeds: [4, 2]", "seeds: []", 4, "`seeds` needs at least one seed")]
    [InlineData("seeds: [4, 2]", "seeds: [-1]", 4, "`seeds` must not be negative")]
    [InlineData("seeds: [4, 2]", "jobs: -1", 4, "`jobs` must be at least 0, not -1")]
    [InlineData("value: 0.5", "value: 50", 5, "`target.value` must be between 0 and 1, not 50")]
    [InlineData("base: base.yaml", "base: bass.yaml", 2, "the base configuration `bass.yaml` is not there")]
    [InlineData("  masked:", "  mas/ked:", 6, "cannot call a variant `mas/ked`: use letters, digits")]
    [InlineData("  masked:", "  Unmasked:", 6, "tells Unmasked from unmasked by capitals only")]
    [InlineData("variants:", "variant:", 6, "unknown key `variant`: did you mean `variants`?")]
    public void A_mistake_is_named_with_its_line_and_what_would_be_right(
        string right, string wrong, int line, string message)
    {
        Assert.Contains(right, ExperimentFiles.Good, StringComparison.Ordinal);
        var file = files.Write(ExperimentFiles.Good.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InputException>(() => Experiment.Load(file));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((file, line), (error.File, (int?)error.Line));
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void A_mistake_in_the_base_is_named_there()
    {
        File.AppendAllText(files["base.yaml"], "\ntrainig: {}\n");

        var error = Assert.Throws<InputException>(() => Experiment.Load(files.Write(ExperimentFiles.Good)));

        Assert.Equal((files["base.yaml"], 10L), (error.File, error.Line));
    }

    [Fact]
    public void A_mistake_on_the_command_line_is_named_there()
    {
        var options = new ExperimentOptions { Overrides = ["training.epoch=3"] };

        var error = Assert.Throws<InputException>(() => Experiment.Load(files.Write(ExperimentFiles.Good), options));

        Assert.Contains("--set training.epoch=3", error.Message, StringComparison.Ordinal);
        Assert.Contains("did you mean `training.epochs`?", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_file_that_is_missing_is_known_before_any_run_starts()
    {
        File.Delete(files["validation.tsv"]);

        var error = Assert.Throws<InputException>(() => Experiment.Load(files.Write(ExperimentFiles.Good)));

        Assert.Contains("there is no file `validation.tsv`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_without_a_test_set_is_refused()
    {
        var file = files.Write(ExperimentFiles.Good + "\nconfiguration: { data.test.tsv: null }\n");

        var error = Assert.Throws<InputException>(() => Experiment.Load(file));

        Assert.Contains("set data.test", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_empty_is_one_line()
    {
        Assert.Contains(
            "there is no such file",
            Assert.Throws<InputException>(() => Experiment.Load(files["no.yaml"])).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "`variants` needs at least one variant",
            Assert.Throws<InputException>(() => Experiment.Load(files.Write(""))).Message,
            StringComparison.Ordinal);
    }
}
