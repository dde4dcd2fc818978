using System.Xml.Linq;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>A drawing with what it says in words, for who cannot see it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What there is to see, with the numbers.</param>
public abstract record Chart(string Title, string Description)
{
    /// <summary>Draws the marks.</summary>
    /// <param name="canvas">Where to.</param>
    /// <param name="width">The width at hand, in pixels.</param>
    /// <returns>The height that was needed, in pixels.</returns>
    protected abstract double Draw(SvgCanvas canvas, double width);

    /// <summary>The drawing as an element for a page that has the styles of <see cref="ChartStyle"/>.</summary>
    /// <param name="width">Its width, in pixels.</param>
    /// <param name="id">What no other element of the page is called.</param>
    public XElement ToSvg(double width, string id)
    {
        var canvas = new SvgCanvas();
        var height = Math.Ceiling(Draw(canvas, width));
        var name = SvgCanvas.Namespace;
        return new XElement(
            name + "svg",
            new XAttribute("class", "chart"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{id}-title {id}-desc"),
            new XAttribute("viewBox", $"0 0 {SvgCanvas.Number(width)} {SvgCanvas.Number(height)}"),
            new XAttribute("width", SvgCanvas.Number(width)),
            new XAttribute("height", SvgCanvas.Number(height)),
            new XElement(name + "title", new XAttribute("id", $"{id}-title"), Title),
            new XElement(name + "desc", new XAttribute("id", $"{id}-desc"), Description),
            canvas.Marks);
    }

    /// <summary>The drawing as a file of its own, on white.</summary>
    /// <param name="width">Its width, in pixels.</param>
    public string ToFile(double width)
    {
        var drawing = ToSvg(width, "chart");
        var ground = new XElement(
            SvgCanvas.Namespace + "rect",
            new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", "#ffffff"));
        drawing.AddFirst(new XElement(SvgCanvas.Namespace + "style", ChartStyle.Plain), ground);
        drawing.Add(new XAttribute("font-family", "system-ui, sans-serif"));
        return drawing + "\n";
    }
}
