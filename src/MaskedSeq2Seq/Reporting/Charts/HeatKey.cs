using System.Globalization;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Says which shade of a heat map is which weight.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Description">What the colours mean.</param>
public sealed record HeatKey(string Title, string Description) : Chart(Title, Description)
{
    private const double Cell = 30;

    private static readonly double[] Weights = [0.01, 0.05, 0.25, 0.5, 1];

    /// <summary>The width of the drawing, in pixels.</summary>
    public static double Width => 70 + Weights.Length * Cell;

    /// <inheritdoc/>
    protected override double Draw(SvgCanvas canvas, double width) => Draw(canvas, 0, 2, withPadding: true);

    /// <summary>Draws the key.</summary>
    /// <returns>Where it ends.</returns>
    internal static double Draw(SvgCanvas canvas, double x, double y, bool withPadding)
    {
        y = Row(canvas, x, y, "words", "field", "weight");
        if (withPadding)
            y = Row(canvas, x, y, "padding", "pad", "leak");
        for (var i = 0; i < Weights.Length; i++)
        {
            var label = Weights[i].ToString(CultureInfo.InvariantCulture);
            canvas.Text(x + 62 + (i + 0.5) * Cell, y + 12, label, TextAnchor.Middle, "quiet small");
        }
        return y + 18;
    }

    private static double Row(SvgCanvas canvas, double x, double y, string name, string ground, string style)
    {
        canvas.Text(x, y + 12, name, classes: "quiet");
        canvas.Rectangle(x + 62, y, Weights.Length * Cell, 16, ground);
        for (var i = 0; i < Weights.Length; i++)
            canvas.Rectangle(x + 62 + i * Cell + 0.5, y + 0.5, Cell - 1, 15, style, HeatMap.Shade(Weights[i]));
        return y + 19;
    }
}
