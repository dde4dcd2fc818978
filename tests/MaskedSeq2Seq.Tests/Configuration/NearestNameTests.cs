using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public class NearestNameTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("trianing", "training", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("Mask", "mask", 0)]
    public void The_distance_counts_edits_and_swaps(string first, string second, int distance)
    {
        Assert.Equal(distance, NearestName.Distance(first, second));
        Assert.Equal(distance, NearestName.Distance(second, first));
    }

    [Fact]
    public void The_nearest_name_is_offered_and_otherwise_all_of_them()
    {
        Assert.Equal("did you mean `none`?", NearestName.Hint("nune", ["none", "negative_infinity"]));
        Assert.Equal("use one of none, negative_infinity", NearestName.Hint("soft", ["none", "negative_infinity"]));
    }

    [Theory]
    [InlineData("evaluation.search.bogus", null)]
    [InlineData("evaluation.search.topk", "evaluation.search.top_k")]
    [InlineData("evaluaton.serch.topk", "evaluation.search.top_k")]
    [InlineData("search.top_k", null)]
    public void A_path_is_near_another_where_each_of_its_parts_is(string path, string? nearest) =>
        Assert.Equal(nearest, NearestName.OfPath(path, ["evaluation.search.top_p", "evaluation.search.top_k"]));
}
