namespace MaskedSeq2Seq.Data;

/// <summary>Pairs out of two columns of a file whose columns are parted by tabs.</summary>
internal sealed class TsvPairReader(Utf8LineReader lines, int sourceColumn, int targetColumn) : PairReader
{
    private Range source, target;

    public override ReadOnlySpan<char> Source => lines.Current[source];

    public override ReadOnlySpan<char> Target => lines.Current[target];

    public override string SourceFile => lines.Path;

    public override string TargetFile => lines.Path;

    public override long Line => lines.Line;

    public override bool Read()
    {
        if (!lines.Read())
            return false;
        source = Column(sourceColumn, "source_column");
        target = Column(targetColumn, "target_column");
        return true;
    }

    public override void Dispose() => lines.Dispose();

    private Range Column(int wanted, string setting)
    {
        var column = 0;
        foreach (var range in lines.Current.Split('\t'))
        {
            if (column++ == wanted)
                return range;
        }
        throw new InputException(
            $"this line has {(column == 1 ? "1 column" : $"{column} columns")}, "
            + $"so {setting} {wanted} (counted from 0) is missing",
            lines.Path, lines.Line);
    }
}
