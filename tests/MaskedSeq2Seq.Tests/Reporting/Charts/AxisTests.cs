using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Tests.Reporting.Charts;

public class AxisTests
{
    [Theory]
    [InlineData(0.7, 1)]
    [InlineData(1, 1)]
    [InlineData(1.01, 2)]
    [InlineData(23, 50)]
    [InlineData(51, 100)]
    [InlineData(0.003, 0.005)]
    public void Steps_are_one_two_or_five_times_a_power_of_ten(double atLeast, double step) =>
        Assert.Equal(step, Axis.NiceStep(atLeast), 12);

    [Fact]
    public void An_axis_of_numbers_begins_and_ends_at_round_ones_around_its_values()
    {
        var axis = Axis.Of("errors", [3.2, 17.9]);

        Assert.Equal((0, 20), (axis.Low, axis.High));
        Assert.Equal(["0", "5", "10", "15", "20"], axis.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Shares_are_written_in_percent_at_their_own_places()
    {
        var axis = Axis.Of("right", [0.31, 0.97], " %", factor: 100);

        Assert.Equal(["20 %", "40 %", "60 %", "80 %", "100 %"], axis.Ticks.Select(tick => tick.Label));
        Assert.Equal(0.6, axis.Ticks[2].Value, 12);
        Assert.Equal(0.2, axis.Low, 12);
    }

    [Fact]
    public void Differences_carry_their_sign_but_nought_has_none()
    {
        var axis = Axis.Of("difference", [-0.021, 0.018], factor: 100, withSign: true, mostTicks: 5);

        Assert.Equal(["−3", "−2", "−1", "0", "+1", "+2"], axis.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Small_steps_get_the_decimals_that_tell_them_apart() =>
        Assert.Equal(
            ["0.10", "0.15", "0.20", "0.25"],
            Axis.Of("loss", [0.11, 0.25], mostTicks: 4).Ticks.Select(tick => tick.Label));

    [Fact]
    public void What_is_not_finite_and_what_is_all_the_same_still_give_an_axis()
    {
        var same = Axis.Of("loss", [2, 2, double.NaN, double.PositiveInfinity]);
        Assert.True(same.Low < 2 && same.High > 2);
        Assert.InRange(Axis.Of("loss", Array.Empty<double>()).Ticks.Count, 2, 12);
    }

    [Fact]
    public void An_axis_can_end_where_its_values_do()
    {
        double[] values = [0, 1504];
        var axis = Axis.Of("steps", values).Within(values);

        Assert.Equal((0, 1504), (axis.Low, axis.High));
        Assert.Equal(["0", "500", "1,000", "1,500"], axis.Ticks.Select(tick => tick.Label));
    }

    [Fact]
    public void Names_stand_in_the_middle_of_equal_parts()
    {
        var axis = Axis.Of("padding", ["alone", "mixed"]);

        Assert.Equal([50.0, 150.0], axis.Ticks.Select(tick => axis.Between(0, 200).At(tick.Value)));
    }

    [Fact]
    public void A_scale_may_run_upwards()
    {
        var scale = new Scale(10, 20, 300, 100);

        Assert.Equal((300, 250, 100), (scale.At(10), scale.At(12.5), scale.At(20)));
        Assert.Equal(200, new Scale(4, 4, 300, 100).At(4));
    }
}
