using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Writes tables as comma-separated values (RFC 4180), numbers at full precision and with a point.</summary>
public static class CsvTable
{
    /// <summary>The table, without its title and notes.</summary>
    /// <param name="table">The table.</param>
    public static string Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        Line(text, table.Columns.Select(column => column.Title));
        foreach (var row in table.Rows)
            Line(text, row.Cells.Select(cell => cell.Value?.ToString("R", CultureInfo.InvariantCulture) ?? cell.Text));
        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> values) =>
        text.AppendJoin(',', values.Select(Quote)).Append('\n');

    private static string Quote(string value) => value.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : value;
}
