using System.Globalization;
using System.Xml.Linq;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Tests.Reporting.Charts;

/// <summary>A chart as drawn, to be asked about its marks.</summary>
internal sealed class Drawing(Chart chart, double width)
{
    public XElement Svg { get; } = chart.ToSvg(width, "test");

    public IReadOnlyList<XElement> WithClass(string name) =>
        [.. Svg.Descendants().Where(mark => Classes(mark).Contains(name))];

    public IReadOnlyList<string> Texts => [.. All("text").Select(text => text.Value)];

    public IReadOnlyList<XElement> All(string name) =>
        [.. Svg.Descendants().Where(mark => mark.Name.LocalName == name)];

    /// <summary>The marks of a kind that stand for data, without those of axes and legend.</summary>
    public IReadOnlyList<XElement> InPlot(string name) =>
        [.. WithClass("plot").Single().Descendants().Where(mark => mark.Name.LocalName == name)];

    /// <summary>All texts that lie level, as boxes: where they begin and end, and their baseline.</summary>
    public IReadOnlyList<(string Text, double Left, double Right, double Y)> Boxes =>
    [
        .. All("text").Where(text => text.Attribute("transform") is null).Select(text =>
        {
            var width = ChartText.Width(text.Value);
            var x = Number(text, "x") - ((string?)text.Attribute("text-anchor") switch
            {
                "middle" => width / 2,
                "end" => width,
                _ => 0,
            });
            return (text.Value, x, x + width, Number(text, "y"));
        }),
    ];

    public static double Number(XElement mark, string name) =>
        double.Parse(mark.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static string[] Classes(XElement mark) => ((string?)mark.Attribute("class") ?? "").Split(' ');
}
