using System.Collections.Concurrent;

namespace MaskedSeq2Seq;

/// <summary>
/// A thread that helps with some work and stays for more. On a new one torch and OpenMP would prepare themselves again,
/// and glibc would give it the heap of one that ended, or another, until all of them are full of gaps. The program and
/// the binding each have threads of their own.
/// </summary>
internal sealed class Helper
{
    // The last to be idle is asked first, so that equal work finds the same threads, and heaps, again.
    private static readonly ConcurrentStack<Helper> Idle = new();

    // Held while there is work: whoever has it otherwise finds the thread idle, or not yet there.
    private readonly object gate = new();
    private Action? work;

    private Helper() => new Thread(Run) { IsBackground = true }.UnsafeStart();

    /// <summary>Begins some work on an idle thread, or a new one.</summary>
    /// <param name="work">The work, out of which no exception may come.</param>
    /// <returns>Who does it; <see cref="Finish"/> is the caller's duty.</returns>
    /// <exception cref="OutOfMemoryException">The system has no thread left.</exception>
    public static Helper Begin(Action work)
    {
        if (!Idle.TryPop(out var helper))
            helper = new Helper();
        lock (helper.gate)
        {
            helper.work = work;
            Monitor.Pulse(helper.gate);
        }
        return helper;
    }

    /// <summary>Waits until the work is done; then the thread is idle.</summary>
    public void Finish()
    {
        lock (gate)
        {
            while (work is not null)
                Monitor.Wait(gate);
        }
        Idle.Push(this);
    }

    private void Run()
    {
        lock (gate)
        {
            while (true)
            {
                while (work is null)
                    Monitor.Wait(gate);
                work();
                work = null;
                Monitor.Pulse(gate);
            }
        }
    }
}
