using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class SignFlipTestTests
{
    // Heights of crossed less self-fertilised maize in eighths of an inch (Darwin 1876), the data on which Fisher tried
    // the test.
    private static readonly double[] Maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    [Fact]
    public void Darwins_maize_has_the_p_value_that_fisher_counted()
    {
        // Fisher (1935, §21) counted 863 of the 32,768 sums as 314 or more, and as many as −314 or less.
        Assert.Equal(2 * 863 / 32768.0, SignFlipTest.PValue(Maize), 12);
    }

    [Fact]
    public void Three_differences_are_counted_by_hand()
    {
        // The eight sums of ±1 ±2 ±4 are −7, −5, −3, −1, 1, 3, 5, 7; −1 + 2 + 4 = 5, and four are as far from 0.
        Assert.Equal(4 / 8.0, SignFlipTest.PValue([-1, 2, 4]), 12);
        Assert.Equal(2 / 8.0, SignFlipTest.PValue([1, 2, 4]), 12);
        Assert.Equal(1, SignFlipTest.PValue([-1, -2, 3]), 12);
    }

    [Fact]
    public void The_order_and_the_side_of_the_differences_make_no_difference()
    {
        Assert.Equal(
            SignFlipTest.PValue(Maize), SignFlipTest.PValue([.. Maize.Reverse().Select(value => -value / 800)]), 12);
    }

    [Fact]
    public void No_difference_at_all_has_a_p_value_of_one() => Assert.Equal(1, SignFlipTest.PValue([0, 0, 0, 0, 0]));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 0.25)]
    [InlineData(5, 0.0625)]
    [InlineData(6, 0.03125)]
    [InlineData(21, 1 / 100001.0)]
    public void The_smallest_p_value_is_that_of_differences_that_all_agree(int count, double expected)
    {
        Assert.Equal(expected, SignFlipTest.SmallestPValue(count), 12);
        Assert.Equal(expected, SignFlipTest.PValue([.. Enumerable.Repeat(0.1, count)]), 12);
    }

    [Fact]
    public void Beyond_what_can_be_counted_signs_are_drawn_and_come_near_to_it()
    {
        // The same values twice: by the normal approximation the p-value is near that of z = 628 / sqrt(2 · 27,238).
        double[] many = [.. Maize, .. Maize];

        Assert.InRange(SignFlipTest.PValue(many), 0.004, 0.010);
        Assert.Equal(SignFlipTest.PValue(many), SignFlipTest.PValue(many));
    }
}
