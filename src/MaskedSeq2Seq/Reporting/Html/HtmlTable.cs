using System.Text;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>
/// Draws tables in HTML; one that is too wide scrolls within itself, never the page. Sentences that several rows begin
/// with stand once above those rows, where they do not push the numbers off a phone's screen.
/// </summary>
internal static class HtmlTable
{
    private const int MostShort = 20;
    private const int FewNumbers = 3;

    /// <summary>The table with its notes.</summary>
    public static string Write(Table table)
    {
        var text = new StringBuilder();
        var first = IsGrouped(table) ? 1 : 0;
        Head(text, table, first);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var startsGroup = first > 0 && (i == 0 || !BeginAlike(table.Rows[i - 1], table.Rows[i]));
            if (startsGroup)
                Heading(text, table.Rows[i].Cells[0].Text, table.Columns.Count - 1);
            Row(text, table.Columns, table.Rows[i], first);
        }
        text.Append("</tbody></table>\n</div>\n");
        foreach (var note in table.Notes)
            text.Append(Paragraph(note, "note"));
        return text.ToString();
    }

    private static void Head(StringBuilder text, Table table, int first)
    {
        var numbers = table.Columns.Count(column => column.Numeric);
        text.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Escape(table.Title)).Append("\">\n")
            .Append(numbers == 0 ? "<table class=\"words\">" : "<table>").Append("<thead><tr>");
        for (var i = first; i < table.Columns.Count; i++)
        {
            // Beside many numbers a browser would squeeze sentences to a word a line.
            var classes = numbers > FewNumbers && IsLong(table, i)
                ? " class=\"long\""
                : Class(table.Columns[i], Tone.Neutral);
            text.Append($"<th scope=\"col\"{classes}>{Escape(table.Columns[i].Title)}</th>");
        }
        text.Append("</tr></thead>\n<tbody>\n");
    }

    private static bool IsGrouped(Table table) => table.Columns.Count > 1 && IsLong(table, 0)
        && table.Rows.Zip(table.Rows.Skip(1)).Any(pair => BeginAlike(pair.First, pair.Second));

    private static bool BeginAlike(TableRow one, TableRow other) => one.Cells[0].Text == other.Cells[0].Text;

    private static bool IsLong(Table table, int column) => !table.Columns[column].Numeric
        && table.Rows.Any(row => column < row.Cells.Count && row.Cells[column].Text.Length > MostShort);

    private static void Heading(StringBuilder text, string title, int width) => text.Append(
        $"<tr class=\"group\"><th scope=\"rowgroup\" class=\"heading\" colspan=\"{width}\">"
        + $"{Escape(title)}</th></tr>\n");

    private static void Row(StringBuilder text, IReadOnlyList<TableColumn> columns, TableRow row, int first)
    {
        text.Append(row.StartsGroup && first == 0 ? "<tr class=\"group\">" : "<tr>");
        for (var i = first; i < row.Cells.Count; i++)
        {
            var tag = i == first ? "th" : "td";
            var scope = i == first ? " scope=\"row\"" : "";
            var cell = row.Cells[i];
            text.Append($"<{tag}{scope}{Class(columns[i], cell.Tone)}>{Escape(cell.Text)}</{tag}>");
        }
        text.Append("</tr>\n");
    }

    private static string Class(TableColumn column, Tone tone)
    {
        var classes = new List<string>();
        if (column.Numeric)
            classes.Add("number");
        if (tone != Tone.Neutral)
            classes.Add(tone.ToString().ToLowerInvariant());
        return classes.Count == 0 ? "" : $" class=\"{string.Join(' ', classes)}\"";
    }
}
