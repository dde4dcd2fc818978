using MaskedSeq2Seq.Benchmarking;

namespace MaskedSeq2Seq.Tests.Benchmarking;

/// <summary>Shows nothing, and remembers which parts there were and how far each came.</summary>
internal sealed class SilentStages : IBenchmarkStages, IProgress<double>
{
    private double share;

    public List<(string What, double Share)> Seen { get; } = [];

    public T During<T>(string what, Func<IProgress<double>, T> work)
    {
        share = 0;
        var result = work(this);
        Seen.Add((what, share));
        return result;
    }

    public void Report(double value)
    {
        Assert.InRange(value, share, 1);
        share = value;
    }
}
