using System.Text;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws tables in Markdown, padded so that the source reads as well as the page.</summary>
public static class MarkdownTable
{
    // Fewer than three dashes make no line under a title.
    private const int Narrowest = 3;

    /// <summary>The table, without its title and notes.</summary>
    /// <param name="table">The table.</param>
    public static string Write(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var rows = table.Rows.Select(row => row.Cells.Select(cell => Escape(cell.Text)).ToList()).ToList();
        var titles = table.Columns.Select(column => Escape(column.Title)).ToList();
        var widths = titles
            .Select((title, i) => rows.Select(row => row[i].Length).Append(title.Length).Append(Narrowest).Max())
            .ToList();
        var text = new StringBuilder();
        Line(text, titles.Select((title, i) => Fit(title, widths[i], table.Columns[i].Numeric)));
        Line(text, table.Columns.Select((column, i) => column.Numeric
            ? new string('-', widths[i] - 1) + ":"
            : new string('-', widths[i])));
        foreach (var row in rows)
            Line(text, row.Select((cell, i) => Fit(cell, widths[i], table.Columns[i].Numeric)));
        return text.ToString();
    }

    /// <summary>Text that Markdown shows as it is, on one line and within one cell.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if (character is '|' or '\\' or '`' or '*' or '_' or '<' or '[' or ']')
                escaped.Append('\\');
            escaped.Append(character);
        }
        return escaped.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Fit(string text, int width, bool right) => right ? text.PadLeft(width) : text.PadRight(width);
}
