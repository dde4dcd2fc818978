using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class PairedComparisonTests
{
    // Extra hours of sleep under the second drug less those under the first (Student 1908).
    private static readonly double[] Sleep = [1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, 0.8, 4.6, 1.4];

    [Fact]
    public void Students_sleep_data_have_the_published_p_value()
    {
        var comparison = PairedComparison.Of(Sleep)!;

        // t = 4.0621 with 9 degrees of freedom, p = 0.002833, as every textbook of R has it.
        Assert.Equal(0.002833, comparison.Student!.Value, 6);
        // Nine of ten differences agree and one is 0, so that 2 · 2 of the 1,024 choices of signs are as extreme.
        Assert.Equal(4 / 1024.0, comparison.Permutation!.Value, 12);
        Assert.Equal(2 / 1024.0, comparison.SmallestPermutation, 12);
    }

    [Fact]
    public void The_effect_size_of_the_sleep_data_is_the_mean_over_the_standard_deviation_and_hedges_shrinks_it()
    {
        var size = PairedComparison.Of(Sleep)!.Size!;

        // 1.58 / 1.2299955 = 1.284558; for m = 9 the correction Γ(4.5) / (√4.5 Γ(4)) = 11.6317284 / (2.1213203 · 6).
        Assert.Equal(1.284558, size.Cohen, 6);
        Assert.Equal(1.284558 * 0.913875, size.Hedges, 4);
    }

    [Fact]
    public void Equal_differences_have_neither_effect_size_nor_t_test()
    {
        var comparison = PairedComparison.Of([0, 0, 0])!;

        Assert.Null(comparison.Size);
        Assert.Null(comparison.Student);
        Assert.Equal(1, comparison.Permutation);
        Assert.Null(PairedComparison.Of([0.3, 0.1 + 0.2, 0.3])!.Size);
    }

    [Fact]
    public void One_seed_has_a_difference_and_nothing_else()
    {
        var comparison = PairedComparison.Of([0.5])!;

        Assert.Equal(new Estimate(0.5, null, 1), comparison.Difference);
        Assert.Equal((null, null, null), (comparison.Student, comparison.Bootstrap, comparison.Size));
        Assert.Equal(1, comparison.Permutation);
        Assert.Null(PairedComparison.Of([]));
    }

    [Fact]
    public void A_difference_that_is_not_a_number_is_tested_by_nothing()
    {
        var comparison = PairedComparison.Of([1, double.NaN, 2])!;

        Assert.True(double.IsNaN(comparison.Difference.Mean));
        Assert.Equal((null, null, null), (comparison.Permutation, comparison.Bootstrap, comparison.Size));
    }

    [Fact]
    public void Holms_correction_is_that_of_the_worked_example()
    {
        // Times 4, 3, 2, 1 from the smallest on, and never below the one before:
        // .005, .01, .03, .04 → .02, .03, .06, .06.
        double[] expected = [0.03, 0.06, 0.06, 0.02];
        Assert.Equal(expected, HolmCorrection.Adjust([0.01, 0.04, 0.03, 0.005]).Select(value => Math.Round(value, 12)));
        Assert.Equal([1, 1], HolmCorrection.Adjust([0.6, 0.9]));
        Assert.Empty(HolmCorrection.Adjust([]));
    }

    [Fact]
    public void A_family_is_corrected_over_those_that_were_tested()
    {
        var family = HolmCorrection.Across(
            [null, PairedComparison.Of([1, 2, 3, 4, 5]), PairedComparison.Of([1, -1, 1, -1, 1])]);

        Assert.Null(family[0]);
        Assert.Equal(2, family[1]!.FamilySize);
        Assert.Equal(2 * 0.0625, family[1]!.PermutationHolm!.Value, 12);
        Assert.Equal(2 * family[1]!.Student!.Value, family[1]!.StudentHolm!.Value, 12);
        Assert.Equal(family[2]!.Permutation, family[2]!.PermutationHolm);
    }
}
