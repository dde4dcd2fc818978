namespace MaskedSeq2Seq.Data;

/// <summary>Pairs out of two files: line n of the one belongs to line n of the other.</summary>
internal sealed class ParallelPairReader(Utf8LineReader source, Utf8LineReader target) : PairReader
{
    public override ReadOnlySpan<char> Source => source.Current;

    public override ReadOnlySpan<char> Target => target.Current;

    public override string SourceFile => source.Path;

    public override string TargetFile => target.Path;

    public override long Line => source.Line;

    public override bool Read()
    {
        var (hasSource, hasTarget) = (source.Read(), target.Read());
        if (hasSource != hasTarget)
            throw Unequal();
        return hasSource;
    }

    public override void Dispose()
    {
        source.Dispose();
        target.Dispose();
    }

    private InputException Unequal()
    {
        var (sources, targets) = (source.CountAll(), target.CountAll());
        var longer = sources > targets ? source : target;
        return new InputException(
            $"this line has no partner: {SourceFile} has {Lines(sources)} and {TargetFile} has {Lines(targets)}, "
            + "but line n of the one must belong to line n of the other",
            longer.Path,
            Math.Min(sources, targets) + 1);
    }

    private static string Lines(long count) => count == 1 ? "1 line" : $"{count} lines";
}
