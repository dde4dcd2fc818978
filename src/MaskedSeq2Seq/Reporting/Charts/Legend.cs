namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Names the series of a chart, side by side in as many rows as they need.</summary>
internal static class Legend
{
    private const double Swatch = 22;
    private const double Gap = 18;
    private const double RowHeight = 20;

    /// <summary>Draws the legend from the upper left corner.</summary>
    /// <returns>Its height.</returns>
    public static double Draw(SvgCanvas canvas, IReadOnlyList<Series> series, double width)
    {
        var (x, y) = (0.0, RowHeight / 2);
        foreach (var one in series)
        {
            var text = ChartText.Cut(one.Name, width - Swatch - 6);
            var needed = Swatch + 6 + ChartText.Width(text);
            if (x > 0 && x + needed > width)
                (x, y) = (0, y + RowHeight);
            var style = ChartStyle.OfSeries(one.Number);
            canvas.Line(x + 1, y, x + Swatch - 1, y, $"curve {style}");
            canvas.Marker(x + Swatch / 2, y, one.Number, $"dot {style}");
            canvas.Text(x + Swatch + 6, y + 4, text);
            x += needed + Gap;
        }
        return y + RowHeight / 2;
    }
}
