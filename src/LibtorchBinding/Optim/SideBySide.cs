using System.Runtime.ExceptionServices;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// Work on small tensors on as many threads as torch would use for a large one. An operator on a tensor that fits into
/// a core's cache is over before torch has woken other threads for it.
/// </summary>
internal static class SideBySide
{
    // A thread takes some 0.1 ms to start, which is what Adam takes for this many elements.
    private const long LeastElements = 1 << 17;

    /// <summary>Works on every item; the threads take equal parts of them.</summary>
    /// <param name="items">The items, of about equal size.</param>
    /// <param name="elements">The elements of them all.</param>
    /// <param name="work">What is done with one.</param>
    public static void ForEach<T>(IReadOnlyList<T> items, long elements, Action<T> work)
    {
        var threads = (int)Math.Min(Math.Min(get_num_threads(), items.Count), elements / LeastElements);
        if (threads < 2)
        {
            foreach (var item in items) work(item);
            return;
        }

        var asked = get_num_threads();
        ExceptionDispatchInfo? failure = null;
        void Work(int first)
        {
            try
            {
                set_num_threads(1);
                using var quiet = no_grad();
                for (var i = first; i < items.Count; i += threads) work(items[i]);
            }
            catch (Exception error)
            {
                failure ??= ExceptionDispatchInfo.Capture(error);
            }
        }

        var running = new Stack<Thread>();
        try
        {
            while (running.Count < threads - 1)
            {
                var first = running.Count + 1;
                var thread = new Thread(() => Work(first)) { IsBackground = true };
                thread.Start();
                running.Push(thread);
            }

            Work(0);
        }
        finally
        {
            // Also where the system has no thread left.
            foreach (var thread in running) thread.Join();

            // What a thread asks of torch is what threads that come later start with.
            set_num_threads(asked);
        }

        failure?.Throw();
    }
}
