using MaskedSeq2Seq.Masking;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

public class PaddingMaskTests
{
    [Fact]
    public void A_mask_comes_from_lengths()
    {
        using var scope = NewDisposeScope();
        using var mask = PaddingMask.FromLengths(tensor([3L, 1L, 2L]), 4, CPU);

        Assert.Equal(
            [true, true, true, false, true, false, false, false, true, true, false, false],
            mask.Real.data<bool>().ToArray());
        Assert.Equal(mask.Real.logical_not().data<bool>().ToArray(), mask.Padding.data<bool>().ToArray());
        Assert.Equal([3, 1, 2], mask.Lengths);
        Assert.Equal(4, mask.Width);
        Assert.False(mask.HasEmptyRows);
    }

    [Fact]
    public void An_empty_row_is_known_and_has_no_token_to_stand_beside()
    {
        using var scope = NewDisposeScope();
        using var mask = PaddingMask.FromLengths(tensor([1L, 0L]), 2, CPU);

        Assert.True(mask.HasEmptyRows);
        Assert.Equal([false, true, true, true], mask.Padding.data<bool>().ToArray());
        Assert.Equal([false, true, false, false], mask.PaddingBesideTokens.data<bool>().ToArray());
    }

    [Fact]
    public void Selecting_rows_selects_their_lengths()
    {
        using var scope = NewDisposeScope();
        using var mask = PaddingMask.FromLengths(tensor([2L, 0L, 1L]), 2, CPU);
        using var selected = mask.Select([2, 0]);

        Assert.Equal([1, 2], selected.Lengths);
        Assert.Equal([true, false, true, true], selected.Real.data<bool>().ToArray());
        Assert.False(selected.HasEmptyRows);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void A_length_that_does_not_fit_is_refused(long length)
    {
        using var lengths = tensor([length]);

        Assert.Throws<ArgumentException>(() => PaddingMask.FromLengths(lengths, 4, CPU));
    }

    [Fact]
    public void Lengths_that_are_no_whole_numbers_are_refused()
    {
        using var lengths = tensor([1f, 2f]);

        Assert.Throws<ArgumentException>(() => PaddingMask.FromLengths(lengths, 4, CPU));
    }
}
