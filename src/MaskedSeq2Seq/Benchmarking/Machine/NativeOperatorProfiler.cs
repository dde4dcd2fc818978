using System.Reflection;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>The profiler of LibtorchBinding, found by name: over TorchSharp itself there is none to refer to.</summary>
internal sealed class NativeOperatorProfiler : IOperatorProfiler
{
    private readonly Action start;
    private readonly Func<IReadOnlyList<(string Name, long Calls, long Outermost, double Seconds)>> stop;

    private NativeOperatorProfiler(MethodInfo start, MethodInfo stop)
    {
        this.start = start.CreateDelegate<Action>();
        this.stop = stop.CreateDelegate<Func<IReadOnlyList<(string, long, long, double)>>>();
    }

    /// <summary>The profiler, or null if the binding is not what torch is reached by.</summary>
    public static NativeOperatorProfiler? Find()
    {
        // The whole name stands here, so that a trimmed program keeps what it names.
        var profile = Type.GetType("LibtorchBinding.Native.OperatorProfile, LibtorchBinding");
        return profile?.GetMethod("Start") is { } start && profile.GetMethod("Stop") is { } stop
            ? new NativeOperatorProfiler(start, stop)
            : null;
    }

    /// <inheritdoc/>
    public void Start() => start();

    /// <inheritdoc/>
    public IReadOnlyList<OperatorRecord> Stop() =>
        [.. stop().Select(one => new OperatorRecord(one.Name, one.Calls, one.Outermost, one.Seconds))];
}
