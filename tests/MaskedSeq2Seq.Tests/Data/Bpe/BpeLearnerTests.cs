using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

/// <summary>What is expected here was found by running subword-nmt's learn_bpe over the same text.</summary>
public class BpeLearnerTests
{
    [Theory]
    [InlineData("ab ab cd cd", "c d</w>, a b</w>")]
    [InlineData("x😀 x😀 x\uFFE5 x\uFFE5", "x 😀</w>, x \uFFE5</w>")]
    public void Of_equally_frequent_pairs_the_one_of_the_later_code_points_comes_first(string text, string expected)
    {
        Assert.Equal(expected, Merges(text, 10));
    }

    [Fact]
    public void Pairs_that_overlap_are_counted_at_each_place()
    {
        Assert.Equal("a a, aa a, aaa a</w>", Merges("aaaa aaaa aaa", 3));
    }

    [Fact]
    public void The_example_of_the_paper_is_learned()
    {
        const string text = "low low low low low lower lower "
            + "newest newest newest newest newest newest widest widest widest";

        Assert.Equal(
            "s t</w>, e st</w>, l o, w est</w>, n e, ne west</w>, lo w</w>, w i, wi d, wid est</w>", Merges(text, 10));
    }

    [Fact]
    public void Learning_ends_when_no_pair_is_frequent_enough()
    {
        Assert.Equal("", Merges("ab", 10));
        Assert.Equal("a b</w>", Merges("ab", 10, minimumFrequency: 1));
    }

    [Fact]
    public void A_long_text_gives_the_codes_that_subword_nmt_learns()
    {
        var text = RandomText.Lines();
        Assert.Equal(
            "0dda78eb36a4b6bb582ee3c33e8f4c5a92ddc9da0de3e9dd046dac7947a865dc", RandomText.HashOf([.. text, ""]));

        var codes = BpeCodes.Learn(CountsOf(string.Join(' ', text)), 300);

        var lines = Enumerable.Range(0, codes.Count).Select(i => $"{codes[i].Left} {codes[i].Right}");
        Assert.Equal(
            "930cb9a4be7313ac80733f212a1144ac8790b94bf6ba94bcd9e7efc64b70d9aa",
            RandomText.HashOf(["#version: 0.2", .. lines, ""]));
    }

    internal static WordCounts CountsOf(string text)
    {
        var counts = new WordCounts();
        foreach (var word in text.Split(' '))
            counts.Add(word.AsSpan());
        return counts;
    }

    private static string Merges(string text, int merges, int minimumFrequency = 2)
    {
        var codes = BpeCodes.Learn(CountsOf(text), merges, minimumFrequency);
        return string.Join(", ", Enumerable.Range(0, codes.Count).Select(i => $"{codes[i].Left} {codes[i].Right}"));
    }
}
