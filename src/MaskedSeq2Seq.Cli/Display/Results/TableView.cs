using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Draws the tables of a report; one too wide for the terminal is turned on its side if that helps.</summary>
internal static class TableView
{
    /// <summary>Draws a table with its title and notes.</summary>
    /// <param name="console">Where to draw.</param>
    /// <param name="table">The table.</param>
    public static void Write(IAnsiConsole console, Reporting.Table table)
    {
        var turned = table.Transposed();
        var drawn = WidthOf(table) > console.Profile.Width && WidthOf(turned) < WidthOf(table) ? turned : table;
        console.WriteLine();
        console.Write(new Text(table.Title, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.Write(Draw(drawn));
        foreach (var note in table.Notes)
            console.Write(new Text(note + "\n", ToneStyle.Of(Tone.Muted)));
    }

    private static Spectre.Console.Table Draw(Reporting.Table table)
    {
        var drawn = new Spectre.Console.Table().RoundedBorder();
        foreach (var column in table.Columns)
        {
            var title = new Text(column.Title, new Style(decoration: Decoration.Bold));
            var heading = new Spectre.Console.TableColumn(title);
            drawn.AddColumn(column.Numeric ? heading.RightAligned() : heading);
        }
        foreach (var row in table.Rows)
        {
            if (row.StartsGroup && drawn.Rows.Count > 0)
                drawn.AddEmptyRow();
            drawn.AddRow(row.Cells.Select(cell => new Text(cell.Text, ToneStyle.Of(cell.Tone))));
        }
        return drawn;
    }

    // A border and a blank on either side of every column, and one border more.
    private static int WidthOf(Reporting.Table table) => 1 + table.Columns
        .Select((column, i) => table.Rows.Select(row => row.Cells[i].Text.Length).Append(column.Title.Length).Max() + 3)
        .Sum();
}
