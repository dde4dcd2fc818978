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
    /// What is done with an item, on this thread or another, which then has one thread of torch. Tensors that it makes
    /// belong to its own dispose scopes.
    /// </param>
    /// <param name="ct">Ends the work with <see cref="OperationCanceledException"/> before the next item.</param>
    public static void ForEach<T>(
        IReadOnlyList<T> items, Device device, Action<T> work, CancellationToken ct = default)
    {
        var threads = get_num_threads();
        var workers = device.type == DeviceType.CPU ? Math.Min(threads, items.Count) : 1;
        if (workers > 1)
        {
            Share(items, workers, threads, work, ct);
            return;
        }
        foreach (var item in items)
        {
            ct.ThrowIfCancellationRequested();
            work(item);
        }
    }

    // This thread takes no item: it would have to tell torch how many threads it has, twice, which takes torch longer
    // than another thread takes to begin. The others have one thread of torch each, also where there are more than items:
    // those that share the operators of a step gain little, and lose much if the model is small.
    private static void Share<T>(IReadOnlyList<T> items, int workers, int threads, Action<T> work, CancellationToken ct)
    {
        var taken = 0;
        var told = false;
        ExceptionDispatchInfo? failure = null;
        void Keep(Exception error) =>
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
        void Work()
        {
            try
            {
                if (get_num_threads() != 1)
                {
                    told = true;
                    set_num_threads(1);
                }
                while (failure is null && Interlocked.Increment(ref taken) is var next && next <= items.Count)
                {
                    ct.ThrowIfCancellationRequested();
                    work(items[next - 1]);
                }
            }
            catch (Exception error)
            {
                Keep(error);
            }
        }
        var running = new Stack<Helper>(workers);
        try
        {
            while (running.Count < workers)
                running.Push(Helper.Begin(Work));
        }
        catch (Exception error)
        {
            // The system has no thread left; those that have begun end after what they are at.
            Keep(error);
        }
        foreach (var helper in running)
            helper.Finish();
        // What a thread tells torch is what threads that come later start with.
        if (told)
            set_num_threads(threads);
        failure?.Throw();
    }
}
