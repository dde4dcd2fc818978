using MaskedSeq2Seq.Data;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Draws the figures of a corpus.</summary>
internal static class StatisticsView
{
    private const int MostRanges = 15;
    private const int BarWidth = 40;

    /// <summary>Draws both sides' lengths and the padding of every bucketing.</summary>
    /// <param name="console">Where to draw.</param>
    /// <param name="statistics">The figures.</param>
    /// <param name="chosen">The bucketing that the configuration names.</param>
    public static void Write(IAnsiConsole console, CorpusStatistics statistics, string chosen)
    {
        console.WriteLine($"{statistics.Name}: {Words.Count(statistics.Pairs)} pairs");
        WriteSide(console, "source", statistics.Source);
        WriteSide(console, "target", statistics.Target);
        console.WriteLine();
        console.Write(Bucketings(statistics, chosen));
    }

    private static void WriteSide(IAnsiConsole console, string name, SideStatistics side)
    {
        var lengths = side.Lengths;
        console.WriteLine();
        console.WriteLine(
            $"{name}: {lengths.Minimum} to {lengths.Maximum} tokens, {lengths.Mean:0.0} on average, "
            + $"half of the sentences up to {lengths.Quantile(0.5)}, 95 % up to {lengths.Quantile(0.95)}");
        console.WriteLine(
            $"vocabulary of {Words.Count(side.Vocabulary)}, {Words.Share(side.UnknownShare)} of tokens unknown");
        var ranges = lengths.Ranges(MostRanges);
        var most = ranges.Max(range => range.Count);
        var histogram = new Grid()
            .AddColumn(new GridColumn().RightAligned())
            .AddColumn(new GridColumn().RightAligned())
            .AddColumn();
        foreach (var range in ranges)
            histogram.AddRow(new Text(Name(range)), new Text(Words.Count(range.Count)), Bar(range.Count, most));
        console.Write(histogram);
    }

    private static Text Bar(long count, long most) =>
        new(new string('█', (int)Math.Ceiling((double)BarWidth * count / most)));

    private static string Name(LengthRange range) =>
        range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}";

    private static Table Bucketings(CorpusStatistics statistics, string chosen)
    {
        var table = new Table().RoundedBorder().AddColumn("bucketing");
        foreach (var heading in new[] { "batches", "padding in source", "padding in target" })
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var bucketing in statistics.Bucketings)
            table.AddRow(
                bucketing.Name == chosen ? $"{bucketing.Name} (configured)" : bucketing.Name,
                Words.Count(bucketing.Batches),
                Words.Share(bucketing.Padding.Source),
                Words.Share(bucketing.Padding.Target));
        return table;
    }
}
