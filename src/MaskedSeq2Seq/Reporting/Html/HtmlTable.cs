using System.Text;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws tables in HTML; one that is too wide scrolls within itself, never the page.</summary>
internal static class HtmlTable
{
    /// <summary>The table with its notes.</summary>
    public static string Write(Table table)
    {
        var text = new StringBuilder();
        text.Append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
            .Append(Escape(table.Title)).Append("\">\n<table><thead><tr>");
        foreach (var column in table.Columns)
            text.Append($"<th scope=\"col\"{Class(column, Tone.Neutral)}>{Escape(column.Title)}</th>");
        text.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
            Row(text, table.Columns, row);
        text.Append("</tbody></table>\n</div>\n");
        foreach (var note in table.Notes)
            text.Append(Paragraph(note, "note"));
        return text.ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<TableColumn> columns, TableRow row)
    {
        text.Append(row.StartsGroup ? "<tr class=\"group\">" : "<tr>");
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var tag = i == 0 ? "th" : "td";
            var scope = i == 0 ? " scope=\"row\"" : "";
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
