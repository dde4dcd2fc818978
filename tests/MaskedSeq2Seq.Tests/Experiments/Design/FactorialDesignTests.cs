using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class FactorialDesignTests : IDisposable
{
    private const string Good =
        """
        base: base.yaml
        baseline: none-packed
        seeds: [1]
        factors:
          mask:
            infinity: { description: masked, model.mask: negative_infinity }
            none: { description: unmasked, model.mask: none }
          packing:
            unpacked: { model: { packing: false } }
            packed: { description: packed, model.packing: true }
        """;

    private readonly ExperimentFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_level_is_crossed_with_every_other()
    {
        var experiment = Experiment.Load(files.Write(Good));

        Assert.Equal(
            ["infinity-unpacked", "infinity-packed", "none-unpacked", "none-packed"],
            experiment.Runs.Select(run => run.Variant));
        Assert.Equal(
            [("negative_infinity", false), ("negative_infinity", true), ("none", false), ("none", true)],
            experiment.Runs.Select(run => (run.Configuration.Model.Mask.Name, run.Configuration.Model.Packing)));
        Assert.Equal(
            ["masked", "masked, packed", "unmasked", "unmasked, packed"],
            experiment.Description.Variants.Select(variant => variant.Description));
    }

    [Fact]
    public void The_baselines_levels_are_what_the_others_are_compared_with()
    {
        var factors = Experiment.Load(files.Write(Good)).Description.Factors;

        Assert.Equal(["mask", "packing"], factors.Select(factor => factor.Name));
        Assert.Equal(["none", "infinity"], factors[0].Levels);
        Assert.Equal(["packed", "unpacked"], factors[1].Levels);
    }

    [Fact]
    public void Excluded_choices_are_not_run()
    {
        var experiment = Experiment.Load(files.Write(Good + "\nexclude: [{ mask: infinity, packing: unpacked }]\n"));

        Assert.Equal(["infinity-packed", "none-unpacked", "none-packed"], experiment.Runs.Select(run => run.Variant));

        experiment = Experiment.Load(files.Write(Good + "\nexclude: [{ packing: unpacked }]\n"));
        Assert.Equal(["infinity-packed", "none-packed"], experiment.Runs.Select(run => run.Variant));
    }

    [Fact]
    public void Variants_may_be_written_out_beside_the_crossed_ones()
    {
        var experiment = Experiment.Load(files.Write(Good + "\nvariants: { large: { model.hidden_size: 8 } }\n"));

        Assert.Equal(5, experiment.Runs.Count);
        Assert.Empty(experiment.Description.Variants.Single(variant => variant.Name == "large").Levels);
    }

    [Theory]
    [InlineData("model.packing: true", "model.mask: none", 10, "the key `model.mask` is given twice")]
    [InlineData("model: { packing: false }", "model: { packing: true }", 4, "have the same configuration")]
    [InlineData("baseline: none-packed", "baseline: none-paked", 2, "did you mean `none-packed`?")]
    [InlineData("seeds: [1]", "exclude: [{ msk: none }]", 3, "names the factor `msk`: did you mean `mask`?")]
    [InlineData("seeds: [1]", "exclude: [{ mask: nne }]", 3, "did you mean `none`?")]
    [InlineData("seeds: [1]", "exclude: [{ mask: none }, { mask: infinity }]", 3, "`exclude` leaves no variant")]
    [InlineData("    none:", "    n/one:", 5, "cannot call a level `n/one`: use letters, digits")]
    [InlineData(
        "unpacked: { model: { packing: false } }", "unpacked: { seed: 3 }", 9, "`seed` cannot differ between variants")]
    public void A_mistake_is_named_with_its_line(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Good, StringComparison.Ordinal);
        var file = files.Write(Good.Replace(right, wrong, StringComparison.Ordinal));

        var error = Assert.Throws<InputException>(() => Experiment.Load(file));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal((file, line), (error.File, (int?)error.Line));
    }

    [Fact]
    public void A_factor_with_one_level_is_no_factor()
    {
        var file = files.Write(
            "base: base.yaml\nbaseline: a\nfactors:\n  mask:\n    a: { model.mask: none }\n");

        var error = Assert.Throws<InputException>(() => Experiment.Load(file));

        Assert.Contains("`factors.mask` needs at least two levels", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, error.Line);
    }
}
