using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class EffectsTests
{
    private static readonly MeasuredUnder Alone = new(Measure.Quality);

    // The mask is worth 0.1, 0.2, 0.3 in packed runs and 0.5, 0.6, 0.4 in those that are not.
    private static readonly Dictionary<string, double?[]> Quality = new()
    {
        ["none-packed"] = [0.5, 0.4, 0.3],
        ["none-unpacked"] = [0.1, 0.1, 0.2],
        ["infinity-packed"] = [0.6, 0.6, 0.6],
        ["infinity-unpacked"] = [0.6, 0.7, 0.6],
    };

    [Fact]
    public void A_main_effect_is_the_mean_of_the_differences_within_the_levels_of_the_other_factor()
    {
        var effect = FactorialSample.Results(Quality).Effects[0];

        // By seed: (0.1 + 0.5)/2 = 0.3, (0.2 + 0.6)/2 = 0.4, (0.3 + 0.4)/2 = 0.35; s = 0.05, t(2) = 4.302653.
        Assert.Equal((new LevelChange("mask", "none", "infinity"), null), (effect.Change, effect.Within));
        Assert.Equal(0.35, effect.On(Alone)!.Difference.Mean, 12);
        Assert.Equal(4.302653 * 0.05 / Math.Sqrt(3), effect.On(Alone)!.Difference.HalfWidth!.Value, 6);
        Assert.Equal(0.25, effect.On(Alone)!.Permutation!.Value, 12);
    }

    [Fact]
    public void The_other_factors_effect_is_taken_from_the_same_runs()
    {
        // By seed: (−0.4 + 0)/2, (−0.3 + 0.1)/2, (−0.1 + 0)/2.
        var effect = FactorialSample.Results(Quality).Effects[1];

        Assert.Equal(new LevelChange("packing", "packed", "unpacked"), effect.Change);
        Assert.Equal((-0.2 - 0.1 - 0.05) / 3, effect.On(Alone)!.Difference.Mean, 12);
    }

    [Fact]
    public void An_interaction_is_the_difference_of_the_differences()
    {
        var interaction = FactorialSample.Results(Quality).Effects[2];

        // By seed: 0.5 − 0.1, 0.6 − 0.2, 0.4 − 0.3.
        Assert.Equal(new LevelChange("packing", "packed", "unpacked"), interaction.Within);
        Assert.Equal(0.3, interaction.On(Alone)!.Difference.Mean, 12);
        Assert.Equal(3, FactorialSample.Results(Quality).Effects.Count);
    }

    [Fact]
    public void A_seed_of_which_one_run_is_missing_takes_no_part()
    {
        var quality = new Dictionary<string, double?[]>(Quality) { ["infinity-unpacked"] = [0.6, null, 0.6] };

        var effect = FactorialSample.Results(quality).Effects[0].On(Alone)!;

        Assert.Equal(2, effect.Difference.Count);
        Assert.Equal(0.325, effect.Difference.Mean, 12);
    }

    [Fact]
    public void Cells_without_their_partner_take_no_part()
    {
        var description = FactorialSample.Description(1);
        var outcomes = Quality.Where(variant => variant.Key != "infinity-unpacked")
            .Select(variant => new RunOutcome(variant.Key, 1, "", RunStatus.Finished,
                Sample.Result(variant.Value[0]!.Value, 0, 0))).ToList();

        var effects = ResultsSummary.Of(
            description with
            {
                Variants = [.. description.Variants.Where(variant => variant.Name != "infinity-unpacked")],
            },
            outcomes).Effects;

        Assert.Equal(0.1, effects[0].On(Alone)!.Difference.Mean, 12);
        Assert.Null(effects[2].On(Alone));
    }
}
