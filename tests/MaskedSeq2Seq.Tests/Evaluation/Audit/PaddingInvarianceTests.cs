using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class PaddingInvarianceTests
{
    private const double Same = 1e-6;
    private const double Other = 0.5;

    [Theory]
    [InlineData(Same, Same, Same, Same, PaddingFault.None)]
    [InlineData(Other, Same, Other, Same, PaddingFault.Mask)]
    [InlineData(Other, Other, Same, Same, PaddingFault.Recurrence)]
    [InlineData(Other, Other, Other, Same, PaddingFault.MaskAndRecurrence)]
    [InlineData(Other, Same, Same, Same, PaddingFault.EitherOne)]
    [InlineData(Other, Other, Other, Other, PaddingFault.Unexplained)]
    public void The_fault_is_what_makes_the_change_vanish_when_it_is_swapped(
        double own, double masked, double packed, double both, PaddingFault fault)
    {
        PaddingSwap[] swaps =
        [
            new("none", EncoderPadding.Recurrent(false), false, false, own),
            new("negative_infinity", EncoderPadding.Recurrent(false), true, false, masked),
            new("none", EncoderPadding.Recurrent(true), false, true, packed),
            new("negative_infinity", EncoderPadding.Recurrent(true), true, true, both),
        ];

        var invariance = PaddingInvariance.Judge(swaps, 1e-4);

        Assert.Equal(new PaddingInvariance(fault, own, both), invariance);
        Assert.Equal(fault == PaddingFault.None, invariance.IsInvariant);
    }

    [Fact]
    public void A_packed_model_can_only_have_its_mask_at_fault()
    {
        PaddingSwap[] swaps =
        [
            new("none", EncoderPadding.Recurrent(true), false, false, Other),
            new("negative_infinity", EncoderPadding.Recurrent(true), true, false, Same),
        ];

        Assert.Equal(PaddingFault.Mask, PaddingInvariance.Judge(swaps, 1e-4).Fault);
    }

    [Fact]
    public void A_masked_model_can_only_have_its_recurrence_at_fault()
    {
        PaddingSwap[] swaps =
        [
            new("negative_infinity", EncoderPadding.Recurrent(false), false, false, Other),
            new("negative_infinity", EncoderPadding.Recurrent(true), false, true, Same),
        ];

        Assert.Equal(PaddingFault.Recurrence, PaddingInvariance.Judge(swaps, 1e-4).Fault);
    }

    [Fact]
    public void A_masked_and_packed_model_that_changes_all_the_same_is_not_explained()
    {
        PaddingSwap[] swaps =
            [new("negative_infinity", EncoderPadding.Recurrent(true), false, false, double.PositiveInfinity)];

        Assert.Equal(PaddingFault.Unexplained, PaddingInvariance.Judge(swaps, 1e-4).Fault);
    }

    [Theory]
    [InlineData(Same, Same, Same, PaddingFault.None)]
    [InlineData(Other, Same, Other, PaddingFault.Mask)]
    [InlineData(Other, Other, Same, PaddingFault.SelfAttention)]
    [InlineData(Other, Other, Other, PaddingFault.MaskAndSelfAttention)]
    public void A_transformer_can_have_its_self_attention_at_fault_and_never_a_recurrence(
        double own, double masked, double within, PaddingFault fault)
    {
        var (rows, columns) = (EncoderPadding.SelfAttention("rows"), EncoderPadding.SelfAttention("columns"));
        PaddingSwap[] swaps =
        [
            new("none", rows, false, false, own),
            new("negative_infinity", rows, true, false, masked),
            new("none", columns, false, true, within),
            new("negative_infinity", columns, true, true, Same),
        ];

        Assert.Equal(fault, PaddingInvariance.Judge(swaps, 1e-4).Fault);
    }

    [Theory]
    [InlineData(3e-6, 1e-6, 48e-6)]
    [InlineData(0, 1e-6, 16e-6)]
    public void Sixteen_times_the_rounding_that_is_seen_or_that_must_be_expected_is_tolerated(
        double rounding, double spacing, double expected) =>
        Assert.Equal(expected, new LogitTolerance(rounding, spacing).Value, 1e-12);
}
