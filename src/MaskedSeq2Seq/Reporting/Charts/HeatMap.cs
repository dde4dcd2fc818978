using System.Globalization;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>
/// Weights as coloured cells. Columns of padding come last, on a ground of their own, and weight there has another
/// colour: it is weight that is spent on nothing.
/// </summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What there is to see.</param>
/// <param name="Rows">The names of the rows, from above.</param>
/// <param name="Columns">The names of the columns before those of padding.</param>
/// <param name="Padding">How many columns of padding there are.</param>
/// <param name="Weights">The weights, from 0 to 1, row by row.</param>
public sealed record HeatMap(
    string Title,
    string Description,
    IReadOnlyList<string> Rows,
    IReadOnlyList<string> Columns,
    int Padding,
    IReadOnlyList<IReadOnlyList<double>> Weights) : Chart(Title, Description)
{
    /// <summary>The width of a cell that has all the room it can use, in pixels.</summary>
    public const double LargestCell = 22;

    private const double SmallestLabelled = 10;
    private const double LongestLabel = 76;
    private const double Faintest = 0.004;

    /// <summary>Whether the drawing says what its shades mean.</summary>
    public bool WithKey { get; init; }

    /// <summary>The width of the drawing with cells of a width, in pixels.</summary>
    /// <param name="cell">The width of a cell.</param>
    public double WidthWith(double cell) => LeftOf() + (Columns.Count + Padding) * cell + 1;

    /// <summary>The width of a cell in a drawing of a width, in pixels.</summary>
    /// <param name="width">The width of the drawing.</param>
    public double CellAt(double width) =>
        Math.Min(LargestCell, (width - LeftOf() - 1) / Math.Max(1, Columns.Count + Padding));

    /// <summary>
    /// How much of the colour a weight has. The root lets weight be seen that is spread thinly over many positions.
    /// </summary>
    /// <param name="weight">The weight, from 0 to 1.</param>
    internal static double Shade(double weight) => Math.Sqrt(Math.Clamp(weight, 0, 1));

    /// <inheritdoc/>
    protected override double Draw(SvgCanvas canvas, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        var left = LeftOf();
        var cell = CellAt(width);
        var top = Columns.Select(name => Math.Min(LongestLabel, ChartText.Width(name))).DefaultIfEmpty(0).Max() + 8;
        var rowHeight = Math.Max(cell, 14);
        var (edge, floor) = (left + Columns.Count * cell, top + Rows.Count * rowHeight);
        canvas.Rectangle(left, top, edge - left, floor - top, "field");
        if (Padding > 0)
            DrawPadding(canvas, edge, top, Padding * cell, floor - top);
        DrawNames(canvas, left, top, cell, rowHeight);
        canvas.Group("plot", plot => DrawCells(plot, left, top, cell, rowHeight));
        return WithKey ? HeatKey.Draw(canvas, 0, floor + 14, Padding > 0) : floor + 4;
    }

    private double LeftOf() =>
        Rows.Select(name => Math.Min(LongestLabel, ChartText.Width(name))).DefaultIfEmpty(0).Max() + 8;

    private static void DrawPadding(SvgCanvas canvas, double left, double top, double width, double height)
    {
        canvas.Rectangle(left, top, width, height, "pad");
        canvas.Line(left, top - 6, left, top + height, "rule");
        var label = ChartText.Cut("padding", width);
        if (label.Length > 2)
            canvas.Text(left + width / 2, top - 6, label, TextAnchor.Middle, "quiet");
    }

    private void DrawNames(SvgCanvas canvas, double left, double top, double cell, double rowHeight)
    {
        var upright = cell >= SmallestLabelled ? "" : "small";
        for (var column = 0; column < Columns.Count; column++)
        {
            var name = ChartText.Cut(Columns[column], LongestLabel);
            canvas.Text(left + (column + 0.5) * cell + 4, top - 6, name, classes: upright, upwards: true);
        }
        for (var row = 0; row < Rows.Count; row++)
        {
            var name = ChartText.Cut(Rows[row], LongestLabel);
            canvas.Text(left - 6, top + (row + 0.5) * rowHeight + 4, name, TextAnchor.End);
        }
    }

    private void DrawCells(SvgCanvas canvas, double left, double top, double cell, double rowHeight)
    {
        for (var row = 0; row < Rows.Count; row++)
        {
            for (var column = 0; column < Weights[row].Count; column++)
            {
                if (Weights[row][column] >= Faintest)
                    DrawCell(canvas, row, column, left + column * cell, top + row * rowHeight, cell, rowHeight);
            }
        }
    }

    private void DrawCell(SvgCanvas canvas, int row, int column, double x, double y, double width, double height)
    {
        var weight = Weights[row][column];
        var isPadding = column >= Columns.Count;
        var name = isPadding ? $"padding {column - Columns.Count + 1}" : Columns[column];
        var hint = weight < 0.05 ? null
            : string.Create(CultureInfo.InvariantCulture, $"{Rows[row]} ← {name}: {weight:F2}");
        canvas.Rectangle(
            x + 0.5, y + 0.5, width - 1, height - 1, isPadding ? "leak" : "weight", Shade(weight), hint);
    }
}
