using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class SplitMix64Tests
{
    [Fact]
    public void The_numbers_are_those_of_the_published_generator()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Numbers_below_a_limit_are_spread_evenly()
    {
        var random = new SplitMix64(1);
        var seen = new int[10];
        for (var i = 0; i < 10_000; i++)
            seen[random.Next(10)]++;

        Assert.All(seen, count => Assert.InRange(count, 880, 1120));
    }

    [Fact]
    public void Every_order_of_three_items_is_as_likely()
    {
        var random = new SplitMix64(2);
        var seen = new Dictionary<string, int>();
        for (var i = 0; i < 6_000; i++)
        {
            char[] items = ['a', 'b', 'c'];
            random.Shuffle(items.AsSpan());
            var order = new string(items);
            seen[order] = seen.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, seen.Count);
        Assert.All(seen.Values, count => Assert.InRange(count, 880, 1120));
    }

    [Fact]
    public void Each_seed_and_each_epoch_has_its_own_numbers()
    {
        var first = from seed in Enumerable.Range(-3, 20)
                    from epoch in Enumerable.Range(0, 20)
                    select SplitMix64.ForEpoch(seed, epoch).Next();

        Assert.Equal(400, first.Distinct().Count());
        Assert.Equal(SplitMix64.ForEpoch(5, 7).Next(), SplitMix64.ForEpoch(5, 7).Next());
    }
}
