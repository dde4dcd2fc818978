namespace MaskedSeq2Seq.Model;

/// <summary>
/// Where a training step says what it begins with, so that a benchmark can time the very step that trains. Nobody
/// listens in a training, and then it costs a look at a field.
/// </summary>
internal static class StepPhases
{
    [ThreadStatic]
    private static Action<StepPhase>? listener;

    /// <summary>A part of a step begins, and the one before it is over.</summary>
    /// <param name="phase">The part.</param>
    public static void Enter(StepPhase phase) => listener?.Invoke(phase);

    /// <summary>Lets whoever listens to this thread hear of some work, whatever thread that is done on.</summary>
    /// <param name="work">The work.</param>
    /// <returns>The work, to be done once, while this thread waits for it.</returns>
    public static Action Overheard(Action work) => listener is { } entered ? () => Listen(entered, work) : work;

    /// <summary>Listens to the steps of this thread while some work runs.</summary>
    /// <param name="entered">Hears of each part that begins.</param>
    /// <param name="work">The work.</param>
    public static void Listen(Action<StepPhase> entered, Action work)
    {
        var before = listener;
        listener = entered;
        try
        {
            work();
        }
        finally
        {
            listener = before;
        }
    }
}
