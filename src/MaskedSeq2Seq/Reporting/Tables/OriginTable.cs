using System.Globalization;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Where the numbers of a report come from, a fact on each line.</summary>
internal static class OriginTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="facts">The facts.</param>
    public static Table Of(string title, params IEnumerable<(string What, string Value)> facts) => new(
        title,
        [new TableColumn("what"), new TableColumn("value")],
        [.. facts.Select(fact => new TableRow([new Cell(fact.What), new Cell(fact.Value)]))],
        []);

    /// <summary>When something was made, to the minute and with the time zone.</summary>
    /// <param name="date">When.</param>
    public static string Date(DateTimeOffset date) =>
        date.ToString("yyyy-MM-dd HH:mm 'UTC'zzz", CultureInfo.InvariantCulture);
}
