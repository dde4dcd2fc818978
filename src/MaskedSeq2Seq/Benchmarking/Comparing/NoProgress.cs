namespace MaskedSeq2Seq.Benchmarking;

/// <summary>For work whose progress nobody watches.</summary>
internal sealed class NoProgress : IProgress<double>
{
    /// <summary>The only one.</summary>
    public static NoProgress Instance { get; } = new();

    /// <inheritdoc/>
    public void Report(double value)
    {
        // A part of a part is not shown.
    }
}
