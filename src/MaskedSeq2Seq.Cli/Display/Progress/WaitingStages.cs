using MaskedSeq2Seq.Benchmarking;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Shows each part of a benchmark while it runs.</summary>
/// <param name="terminal">Where to show it.</param>
internal sealed class WaitingStages(Terminal terminal) : IBenchmarkStages
{
    /// <inheritdoc/>
    public T During<T>(string what, Func<IProgress<double>, T> work) => Waiting.During(terminal, what, work);
}
