using System.Runtime.ExceptionServices;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq;

/// <summary>
/// Works on batches side by side. The steps of a decoder are too small for several threads of torch to share one well,
/// but whole batches need nothing of each other; so each gets a thread to itself. A device that is not the CPU has
/// one queue of work, and gets its batches one after the other.
/// </summary>
internal static class SideBySide
{
    /// <summary>Works on every batch, on as many threads as torch would use for an operator.</summary>
    /// <param name="batches">The batches; the longest work should come first.</param>
    /// <param name="device">Where the work is done.</param>
    /// <param name="work">
    /// What is done with a batch, on one of several threads. Tensors that it makes belong to its own dispose scopes.
    /// </param>
    /// <param name="ct">Ends the work with <see cref="OperationCanceledException"/> before the next batch.</param>
    public static void ForEach<T>(
        IReadOnlyList<T> batches, Device device, Action<T> work, CancellationToken ct = default)
    {
        var threads = get_num_threads();
        var workers = device.type == DeviceType.CPU ? Math.Min(threads, batches.Count) : 1;
        if (workers > 1)
        {
            try
            {
                Share(batches, workers, threads / workers, work, ct);
            }
            finally
            {
                // What a thread asks of torch is what threads that come later start with.
                set_num_threads(threads);
            }
            return;
        }
        foreach (var batch in batches)
        {
            ct.ThrowIfCancellationRequested();
            work(batch);
        }
    }

    // Threads of their own: those of a pool would keep what they ask of torch here.
    private static void Share<T>(
        IReadOnlyList<T> batches, int workers, int threadsEach, Action<T> work, CancellationToken ct)
    {
        var taken = 0;
        ExceptionDispatchInfo? failure = null;
        void Work()
        {
            try
            {
                set_num_threads(threadsEach);
                while (failure is null && Interlocked.Increment(ref taken) is var next && next <= batches.Count)
                {
                    ct.ThrowIfCancellationRequested();
                    work(batches[next - 1]);
                }
            }
            catch (Exception error)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(error), null);
            }
        }
        Thread[] running = [.. Enumerable.Range(0, workers).Select(_ => new Thread(Work) { IsBackground = true })];
        foreach (var thread in running)
            thread.Start();
        foreach (var thread in running)
            thread.Join();
        failure?.Throw();
    }
}
