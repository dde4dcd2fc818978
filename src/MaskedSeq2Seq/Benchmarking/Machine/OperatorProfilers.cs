namespace MaskedSeq2Seq.Benchmarking;

/// <summary>The profiler of the torch in use.</summary>
internal static class OperatorProfilers
{
    /// <summary>The profiler, or null if this torch has none.</summary>
    public static IOperatorProfiler? OfThisTorch { get; } = NativeOperatorProfiler.Find();

    /// <summary>Records while some work runs.</summary>
    /// <param name="work">The work.</param>
    /// <returns>Every operator that was run, or null if this torch cannot tell.</returns>
    public static IReadOnlyList<OperatorRecord>? During(Action work)
    {
        if (OfThisTorch is not { } profiler)
            return null;
        profiler.Start();
        try
        {
            work();
        }
        catch
        {
            profiler.Stop();
            throw;
        }
        return profiler.Stop();
    }
}
