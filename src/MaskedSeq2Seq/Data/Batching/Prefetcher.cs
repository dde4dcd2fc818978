using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace MaskedSeq2Seq.Data;

/// <summary>Makes the items of a sequence on a thread of its own, a few ahead of the one in use.</summary>
internal static class Prefetcher
{
    /// <summary>
    /// The items from <paramref name="first"/> up to <paramref name="count"/>, in order. The thread starts with the
    /// first item asked for and has ended when the enumeration is over or given up; items made but not handed out are
    /// disposed.
    /// </summary>
    /// <param name="make">Makes the item of a number, on the thread; what it throws is thrown to the consumer.</param>
    /// <param name="first">The number of the first item.</param>
    /// <param name="count">The number after that of the last item.</param>
    /// <param name="ahead">How many finished items may wait.</param>
    /// <param name="cancellation">Ends the enumeration with <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<T> Run<T>(
        Func<int, T> make, int first, int count, int ahead, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var finished = new BlockingCollection<T>(ahead);
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Fill(finished, make, first, count, stop.Token))
        {
            IsBackground = true,
            Name = "batches",
        };
        thread.Start();
        try
        {
            foreach (var item in finished.GetConsumingEnumerable(cancellation))
                yield return item;
            thread.Join();
            failure?.Throw();
        }
        finally
        {
            stop.Cancel();
            thread.Join();
            while (finished.TryTake(out var left))
                Discard(left);
        }
    }

    private static ExceptionDispatchInfo? Fill<T>(
        BlockingCollection<T> finished, Func<int, T> make, int first, int count, CancellationToken stop)
    {
        try
        {
            for (var i = first; i < count && !stop.IsCancellationRequested; i++)
                Hand(finished, make(i), stop);
            return null;
        }
#pragma warning disable CA1031 // whatever it is, it has to reach the consumer's thread, not end the process
        catch (Exception e)
#pragma warning restore CA1031
        {
            return ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            finished.CompleteAdding();
        }
    }

    private static void Hand<T>(BlockingCollection<T> finished, T item, CancellationToken stop)
    {
        try
        {
            finished.Add(item, stop);
        }
        catch (OperationCanceledException)
        {
            Discard(item);
        }
    }

    private static void Discard<T>(T item) => (item as IDisposable)?.Dispose();
}
