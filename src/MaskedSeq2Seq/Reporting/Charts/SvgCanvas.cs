using System.Globalization;
using System.Xml.Linq;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Where a text stands relative to its place.</summary>
public enum TextAnchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>It is centred there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>
/// Collects the marks of a drawing. Colours are not said here: every mark has classes, to which a style sheet gives
/// colours for light and dark (<see cref="ChartStyle"/>).
/// </summary>
public sealed class SvgCanvas
{
    internal static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private readonly List<XElement> marks = [];

    /// <summary>The marks so far, the lowest first.</summary>
    public IReadOnlyList<XElement> Marks => marks;

    /// <summary>Marks that belong together, and can be found together by their class.</summary>
    /// <param name="classes">Their classes.</param>
    /// <param name="draw">Draws them.</param>
    public void Group(string classes, Action<SvgCanvas> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        var inner = new SvgCanvas();
        draw(inner);
        marks.Add(new XElement(Namespace + "g", new XAttribute("class", classes), inner.marks));
    }

    /// <summary>A straight line.</summary>
    public void Line(double x1, double y1, double x2, double y2, string classes) =>
        Add("line", classes, ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    /// <summary>A rectangle.</summary>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">Its upper edge.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="opacity">How much of it is seen, from 0 to 1.</param>
    /// <param name="hint">What is told to who points at it.</param>
    public void Rectangle(
        double x, double y, double width, double height, string classes, double opacity = 1, string? hint = null)
    {
        var mark = Add("rect", classes, ("x", x), ("y", y), ("width", width), ("height", height));
        if (opacity < 1)
            mark.Add(new XAttribute("fill-opacity", Number(opacity)));
        if (hint is not null)
            mark.Add(new XElement(Namespace + "title", hint));
    }

    /// <summary>A line from point to point; nothing for fewer than two points.</summary>
    public void Polyline(IReadOnlyList<(double X, double Y)> points, string classes)
    {
        if (points.Count > 1)
            Add("path", classes, PathThrough(points));
    }

    /// <summary>The area within points.</summary>
    public void Polygon(IReadOnlyList<(double X, double Y)> corners, string classes)
    {
        if (corners.Count > 2)
            Add("path", classes, PathThrough(corners) + "Z");
    }

    /// <summary>A dot, in one of several shapes, so that series differ without their colours.</summary>
    /// <param name="x">Its middle.</param>
    /// <param name="y">Its middle.</param>
    /// <param name="shape">Which shape: 0 is a circle.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="radius">Its radius.</param>
    public void Marker(double x, double y, int shape, string classes, double radius = 3.5)
    {
        var (r, diagonal) = (radius, radius * 1.3);
        switch (shape % 4)
        {
            case 0:
                Add("circle", classes, ("cx", x), ("cy", y), ("r", r));
                break;
            case 1:
                Rectangle(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8, classes);
                break;
            case 2:
                Polygon([(x, y - diagonal), (x + diagonal, y + r * 0.8), (x - diagonal, y + r * 0.8)], classes);
                break;
            default:
                Polygon([(x, y - diagonal), (x + diagonal, y), (x, y + diagonal), (x - diagonal, y)], classes);
                break;
        }
    }

    /// <summary>A line of text.</summary>
    /// <param name="x">Its place.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="text">The text.</param>
    /// <param name="anchor">What of it is at its place.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="upwards">Whether it is written from below to above.</param>
    public void Text(
        double x,
        double y,
        string text,
        TextAnchor anchor = TextAnchor.Start,
        string classes = "",
        bool upwards = false)
    {
        var mark = Add("text", classes, ("x", x), ("y", y));
        if (anchor != TextAnchor.Start)
            mark.Add(new XAttribute("text-anchor", anchor == TextAnchor.Middle ? "middle" : "end"));
        if (upwards)
            mark.Add(new XAttribute("transform", $"rotate(-90 {Number(x)} {Number(y)})"));
        mark.Add(text);
    }

    /// <summary>A number as drawings spell it, to a hundredth of a pixel.</summary>
    internal static string Number(double value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture);

    private static string PathThrough(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join("L", points.Select(point => $"{Number(point.X)} {Number(point.Y)}"));

    private void Add(string name, string classes, string path) => Add(name, classes).Add(new XAttribute("d", path));

    private XElement Add(string name, string classes, params (string Name, double Value)[] attributes)
    {
        var mark = new XElement(
            Namespace + name,
            attributes.Select(attribute => new XAttribute(attribute.Name, Number(attribute.Value))));
        if (classes != "")
            mark.Add(new XAttribute("class", classes));
        marks.Add(mark);
        return mark;
    }
}
