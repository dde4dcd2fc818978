using System.Collections.Concurrent;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests;

public class SideBySideTests
{
    private static readonly int[] Batches = [.. Enumerable.Range(0, 20)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_batch_is_worked_on_once()
    {
        var seen = new int[Batches.Length];
        OnThreads(3, () => SideBySide.ForEach(Batches, CPU, batch => Interlocked.Increment(ref seen[batch]), Ct));
        Assert.All(seen, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Each_thread_has_one_of_torchs_and_the_caller_what_it_had()
    {
        var inside = new int[2];
        OnThreads(4, () =>
        {
            SideBySide.ForEach([0, 1], CPU, batch => inside[batch] = get_num_threads(), Ct);
            Assert.Equal(4, get_num_threads());
        });
        Assert.Equal([1, 1], inside);
    }

    [Fact]
    public void What_goes_wrong_in_one_batch_ends_the_others_and_comes_back()
    {
        var begun = 0;
        OnThreads(2, () => Assert.Throws<InputException>(() => SideBySide.ForEach(
            [.. Enumerable.Range(0, 10_000)],
            CPU,
            batch =>
            {
                Interlocked.Increment(ref begun);
                Thread.Yield();
                if (batch == 3)
                    throw new InputException("no");
            },
            Ct)));
        Assert.InRange(begun, 4, 9_999);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Cancelled_work_begins_no_batch(int threads)
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        OnThreads(threads, () => Assert.ThrowsAny<OperationCanceledException>(() =>
            SideBySide.ForEach(Batches, CPU, _ => Assert.Fail("a batch was begun"), stop.Token)));
    }

    [Fact]
    public void Threads_stay_for_later_work()
    {
        var seen = new ConcurrentDictionary<Thread, bool>();
        OnThreads(2, () =>
        {
            for (var i = 0; i < 200; i++)
                SideBySide.ForEach([0, 1], CPU, _ => seen[Thread.CurrentThread] = true, Ct);
        });
        // Other tests may hold some of them for a while, and then there are a few more.
        Assert.InRange(seen.Count, 1, 20);
    }

    [Fact]
    public void Work_within_work_is_done_on_the_same_thread()
    {
        var sums = new int[2];
        var ct = Ct;
        OnThreads(4, () => SideBySide.ForEach(
            [0, 1],
            CPU,
            outer =>
            {
                var thread = Thread.CurrentThread;
                SideBySide.ForEach(
                    Batches, CPU, inner => sums[outer] += thread == Thread.CurrentThread ? inner : 1_000, ct);
            },
            ct));
        Assert.Equal([190, 190], sums);
    }

    private static void OnThreads(int threads, Action work)
    {
        using var allowed = new Threads(threads);
        work();
    }
}
