using System.Collections.Concurrent;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class PrefetcherTests
{
    [Fact]
    public void Items_come_in_order_from_the_first_asked_for() =>
        Assert.Equal([3, 4, 5, 6], Prefetcher.Run(i => i, 3, 7, 2, CancellationToken.None));

    [Fact]
    public void Nothing_runs_before_the_first_item_is_asked_for()
    {
        var made = 0;
        var items = Prefetcher.Run(_ => Interlocked.Increment(ref made), 0, 5, 2, CancellationToken.None);

        Assert.Equal(0, made);
        Assert.Equal(5, items.Count());
    }

    [Fact]
    public void Items_are_made_on_another_thread()
    {
        var here = Environment.CurrentManagedThreadId;

        Assert.All(
            Prefetcher.Run(_ => Environment.CurrentManagedThreadId, 0, 5, 2, CancellationToken.None),
            there => Assert.NotEqual(here, there));
    }

    [Fact]
    public void What_goes_wrong_on_the_thread_is_thrown_to_the_consumer_after_the_items_before_it()
    {
        var taken = new List<int>();
        void Take()
        {
            static int Make(int i) => i < 3 ? i : throw new InputException("broken line");
            foreach (var item in Prefetcher.Run(Make, 0, 9, 1, CancellationToken.None))
                taken.Add(item);
        }

        Assert.Equal("broken line", Assert.Throws<InputException>(Take).Message);
        Assert.Equal([0, 1, 2], taken);
    }

    [Fact]
    public void Giving_up_early_stops_the_thread_and_disposes_what_was_made_ahead()
    {
        var made = new ConcurrentBag<Tracked>();
        var taken = 0;
        foreach (var item in Prefetcher.Run(_ => Tracked.Into(made), 0, 1_000_000, 4, CancellationToken.None))
        {
            item.Dispose();
            if (++taken == 3)
                break;
        }
        var count = made.Count;

        Assert.InRange(count, 3, 3 + 4 + 1);
        Assert.All(made, item => Assert.Equal(1, item.Disposals));
        Assert.Equal(count, made.Count);
    }

    [Fact]
    public void Cancelling_ends_the_enumeration_and_disposes_what_was_made_ahead()
    {
        using var cancel = new CancellationTokenSource();
        var made = new ConcurrentBag<Tracked>();
        void TakeAll()
        {
            foreach (var item in Prefetcher.Run(_ => Tracked.Into(made), 0, 1_000_000, 4, cancel.Token))
            {
                item.Dispose();
                if (made.Count > 10)
                    cancel.Cancel();
            }
        }

        Assert.ThrowsAny<OperationCanceledException>(TakeAll);
        Assert.All(made, item => Assert.Equal(1, item.Disposals));
    }

    [Fact]
    public void No_more_items_wait_than_allowed()
    {
        var made = 0;
        using var items = Prefetcher.Run(_ => Interlocked.Increment(ref made), 0, 1000, 3, CancellationToken.None)
            .GetEnumerator();
        for (var taken = 1; taken <= 100; taken++)
        {
            items.MoveNext();
            Assert.InRange(Volatile.Read(ref made), taken, taken + 3 + 1);
        }
    }

    private sealed class Tracked : IDisposable
    {
        public int Disposals { get; private set; }

        public static Tracked Into(ConcurrentBag<Tracked> all)
        {
            var item = new Tracked();
            all.Add(item);
            return item;
        }

        public void Dispose() => Disposals++;
    }
}
