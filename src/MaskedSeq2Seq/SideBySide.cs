using System.Runtime.ExceptionServices;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq;

/// <summary>
/// Works on several things side by side. The steps of a decoder are too small for several threads of torch to share one
/// well, but batches, or parts of one, need nothing of each other; so each gets a thread to itself. A device that is not
/// the CPU has one queue of work, and is given one thing after the other.
/// </summary>
internal static class SideBySide
{
    /// <summary>Works on every item, on as many threads as torch would use for an operator.</summary>
    /// <param name="items">The items; the longest work should come first.</param>
    /// <param name="device">Where the work is done.</param>
    /// <param name="work">
    /// What is done with an item, on this thread or another. Tensors that it makes belong to its own dispose scopes.
    /// </param>
    /// <param name="ct">Ends the work with <see cref="OperationCanceledException"/> before the next item.</param>
    public static void ForEach<T>(
        IReadOnlyList<T> items, Device device, Action<T> work, CancellationToken ct = default)
    {
        var threads = get_num_threads();
        var workers = device.type == DeviceType.CPU ? Math.Min(threads, items.Count) : 1;
        if (workers > 1)
        {
            try
            {
                Share(items, workers, threads / workers, work, ct);
            }
            finally
            {
                // What a thread asks of torch is what threads that come later start with.
                set_num_threads(threads);
            }
            return;
        }
        foreach (var item in items)
        {
            ct.ThrowIfCancellationRequested();
            work(item);
        }
    }

    // Threads of their own: those of a pool would keep what they ask of torch here.
    private static void Share<T>(
        IReadOnlyList<T> items, int workers, int threadsEach, Action<T> work, CancellationToken ct)
    {
        var taken = 0;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            try
            {
                set_num_threads(threadsEach);
                while (failure is null && Interlocked.Increment(ref taken) is var next && next <= items.Count)
                {
                    ct.ThrowIfCancellationRequested();
                    work(items[next - 1]);
                }
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
            }
        }
        var running = new Stack<Thread>();
        try
        {
            while (running.Count < workers - 1)
            {
                var thread = new Thread(Work) { IsBackground = true };
                thread.Start();
                running.Push(thread);
            }
            Work();
        }
        finally
        {
            // Also where the system has no thread left: what the others work on may go once this returns.
            foreach (var thread in running)
                thread.Join();
        }
        failure?.Throw();
    }
}
