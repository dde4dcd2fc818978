using System.Globalization;
using System.Xml.Linq;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Tests.Reporting.Charts;

public class ChartTests
{
    private static readonly LineChart Curves = new(
        "Learning <curves>",
        "masked & unmasked",
        Axis.Of("steps", [0.0, 100]),
        Axis.Of("right", [0.0, 1], " %", 100),
        [
            new Series("unmasked", 0, [new CurveValue(0, 0, 0, 0.1), new CurveValue(100, 0.5, 0.4, 0.6)]),
            new Series("masked", 1, [new CurveValue(0, 0, 0, 0.1), new CurveValue(100, 1, 0.9, 1)]),
        ],
        Spread.Band);

    private static readonly IntervalChart Forest = new(
        "Difference",
        "points",
        Axis.Of("points above or below the baseline, which has a rather long description", [-10.0, 40]),
        [
            new IntervalGroup("Each sentence alone", [
                new Interval(
                    "a variant with quite a long name that nobody would give", 0.5, -1, 2, "+0.5 (−1.0 to +2.0)",
                    Tone.Muted),
                new Interval("masked", -8, null, null, "−8.0", Tone.Muted)]),
            new IntervalGroup("Padded to 4 times the width", [
                new Interval("masked", 30, 20, 40, "+30.0 (+20.0 to +40.0)", Tone.Good)]),
        ]);

    private static readonly HeatMap Map = new(
        "Attention", "where it looked", ["1", "2"], ["one", "two"], 2, [[0.9, 0.1, 0, 0], [0.2, 0.3, 0.25, 0.25]]);

    [Fact]
    public void A_chart_says_in_words_what_it_shows()
    {
        var svg = new Drawing(Curves, 700).Svg;

        Assert.Equal("img", (string?)svg.Attribute("role"));
        Assert.Equal("test-title test-desc", (string?)svg.Attribute("aria-labelledby"));
        Assert.Contains("Learning &lt;curves&gt;</title>", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains("id=\"test-desc\">masked &amp; unmasked</desc>", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_its_own_is_sound_xml_with_colours_written_out()
    {
        var file = Curves.ToFile(500);

        Assert.Equal("500", (string?)XDocument.Parse(file).Root!.Attribute("width"));
        Assert.DoesNotContain("var(", file, StringComparison.Ordinal);
        Assert.DoesNotContain("light-dark", file, StringComparison.Ordinal);
        Assert.Contains(".chart .s1 { color: #0a66c2; }", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_series_has_its_curve_its_band_and_its_name()
    {
        var drawing = new Drawing(Curves, 700);

        Assert.Equal(2, drawing.WithClass("band").Count);
        Assert.Equal(2, drawing.WithClass("s1").Count(mark => mark.Name.LocalName == "path"));
        Assert.Contains("unmasked", drawing.Texts);
        Assert.Contains("masked", drawing.Texts);
    }

    [Fact]
    public void A_curve_rises_from_the_floor_to_the_ceiling_of_its_axes()
    {
        var drawing = new Drawing(Curves with { Series = [Curves.Series[1]] }, 700);
        var grid = drawing.WithClass("grid").Select(line => Drawing.Number(line, "y1")).ToList();
        var path = drawing.WithClass("curve").Single(mark => mark.Name.LocalName == "path").Attribute("d")!.Value;
        var ends = path.TrimStart('M').Split('L').Select(point => point.Split(' ')).ToList();

        Assert.Equal(
            [grid.Max(), grid.Min()], ends.Select(end => double.Parse(end[1], CultureInfo.InvariantCulture)));
        Assert.Equal("690", ends[1][0]);
    }

    [Fact]
    public void A_value_that_is_not_a_number_leaves_a_curve_without_that_point()
    {
        var broken = new Series(
            "masked", 1, [new CurveValue(0, 0.2), new CurveValue(50, double.NaN), new CurveValue(100, 0.4)]);

        var drawing = new Drawing(Curves with { Series = [broken] }, 700);

        Assert.DoesNotContain("NaN", drawing.Svg.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, drawing.InPlot("rect").Count);
    }

    [Fact]
    public void An_interval_is_drawn_to_scale_and_a_difference_that_may_be_chance_is_hollow()
    {
        var drawing = new Drawing(Forest, 736);
        var zero = drawing.WithClass("rule").Select(line => Drawing.Number(line, "x1")).First();
        var good = drawing.WithClass("good").Where(mark => mark.Name.LocalName == "line").ToList();
        var dot = drawing.WithClass("good").Single(mark => mark.Name.LocalName == "circle");
        var perPoint = (Drawing.Number(dot, "cx") - zero) / 30;

        Assert.Equal(zero + (20 * perPoint), Drawing.Number(good[0], "x1"), 0.05);
        Assert.Equal(zero + (40 * perPoint), Drawing.Number(good[0], "x2"), 0.05);
        Assert.Equal(2, drawing.WithClass("hollow").Count);
    }

    [Fact]
    public void A_dot_is_filled_where_its_interval_misses_0_whether_that_is_good_or_not()
    {
        Interval[] rows =
        [
            new("above", 2, 1, 3, "", Tone.Neutral), new("below", -2, -3, -1, "", Tone.Muted),
            new("around", 1, -1, 3, "", Tone.Good), new("without an interval", 5, null, null, "", Tone.Good),
        ];

        var drawing = new Drawing(Forest with { Groups = [new IntervalGroup("", rows)] }, 736);

        string[] classes = ["dot neutral", "dot neutral", "hollow good", "hollow good"];
        Assert.Equal(classes, drawing.InPlot("circle").Select(mark => mark.Attribute("class")!.Value));
    }

    [Theory]
    [InlineData(324)]
    [InlineData(736)]
    public void Rows_that_differ_at_the_end_of_a_long_label_can_be_told_apart(double width)
    {
        var start = "mask: none → negative_infinity, once bucketing: pool → ";
        var rows = new[] { "boundaries", "random" }.Select(end =>
            new Interval(start + end, 2, 1, 3, "+20.0 (+10.0 to +30.0)", Tone.Neutral));

        var drawing = new Drawing(Forest with { Groups = [new IntervalGroup("", [.. rows])] }, width);

        Assert.DoesNotContain(drawing.Texts, text => text.EndsWith('…'));
        double EndOf(string label) =>
            drawing.Boxes.Single(box => box.Text.EndsWith(label, StringComparison.Ordinal)).Y;
        var dot = Drawing.Number(drawing.InPlot("circle")[0], "cy");
        Assert.True(2 * Math.Abs(dot - EndOf("boundaries")) < Math.Abs(dot - EndOf("random")));
    }

    [Theory]
    [InlineData(0.6, -5)]
    [InlineData(1.0, 15)]
    public void The_target_is_named_where_curves_begin_and_within_the_plot(double target, double below)
    {
        var drawing = new Drawing(Curves with { Mark = new Tick(target, "target") }, 700);

        var (_, left, _, y) = drawing.Boxes.Single(box => box.Text == "target");
        var line = drawing.WithClass("dashed").Single();
        Assert.Equal(below, y - Drawing.Number(line, "y1"), 6);
        Assert.InRange(left - Drawing.Number(line, "x1"), 0, 10);
    }

    [Theory]
    [InlineData(324)]
    [InlineData(736)]
    public void However_many_bars_stand_at_a_place_none_stands_nearer_to_the_next(double width)
    {
        const int Series = 18;
        var many = Curves with
        {
            X = Axis.Of("padding", ["alone", "mixed", "twice as wide", "4 times as wide"]),
            Spread = Spread.Bars,
            Series = [.. Enumerable.Range(0, Series).Select(i => new Series(
                $"v{i}", i, [.. Enumerable.Range(0, 4).Select(x => new CurveValue(x, 0.5, 0.4, 0.6))]))],
        };

        var bars = new Drawing(many, width).InPlot("line").Select(line => Drawing.Number(line, "x1")).Order().ToList();

        Assert.Equal(Series * 4, bars.Count);
        var groups = bars.Chunk(Series).ToList();
        var step = groups[1][0] - groups[0][0];
        Assert.All(groups, group => Assert.InRange(group[^1] - group[0], 0, 0.8 * step));
        Assert.True(bars[^1] <= width);
    }

    [Theory]
    [InlineData(324)]
    [InlineData(736)]
    public void No_text_runs_into_another_or_out_of_the_drawing(double width)
    {
        foreach (var chart in new Chart[] { Curves, Curves with { Spread = Spread.Bars }, Forest })
        {
            var boxes = new Drawing(chart, width).Boxes;
            Assert.All(boxes, box =>
                Assert.True(box.Left >= -1 && box.Right <= width + 1, $"{box.Text} leaves {chart.Title}"));
            foreach (var (one, other) in boxes.SelectMany((one, i) => boxes.Skip(i + 1).Select(other => (one, other))))
            {
                var apart = Math.Abs(one.Y - other.Y) >= 11 || one.Right <= other.Left || other.Right <= one.Left;
                Assert.True(apart, $"{one.Text} and {other.Text} overlap in {chart.Title}");
            }
        }
    }

    [Fact]
    public void Weight_on_padding_has_another_colour_and_little_weight_can_still_be_seen()
    {
        var drawing = new Drawing(Map, 300);
        var words = drawing.WithClass("weight");

        Assert.Equal(4, words.Count);
        Assert.Equal(2, drawing.WithClass("leak").Count);
        Assert.Equal(Math.Sqrt(0.1), Drawing.Number(words[1], "fill-opacity"), 0.01);
        Assert.Contains("2 ← padding 1: 0.25", drawing.All("title").Select(title => title.Value));
    }

    [Fact]
    public void A_heat_map_keeps_within_its_width_and_can_say_what_its_shades_mean()
    {
        var wide = Map with { Padding = 60, Weights = [new double[62], new double[62]], WithKey = true };
        var drawing = new Drawing(wide, 324);

        Assert.All(drawing.All("rect"), mark =>
            Assert.True(Drawing.Number(mark, "x") + Drawing.Number(mark, "width") <= 324));
        Assert.Contains("0.25", drawing.Texts);
        Assert.Equal(324, wide.WidthWith(wide.CellAt(324)), 0.01);
    }

    [Fact]
    public void Long_text_is_cut_and_words_are_wrapped()
    {
        Assert.EndsWith("…", ChartText.Cut("an extraordinarily long label", 60), StringComparison.Ordinal);
        Assert.True(ChartText.Width(ChartText.Cut("an extraordinarily long label", 60)) <= 60);
        Assert.Equal(["padded to", "4 times"], ChartText.Wrap("padded to 4 times", ChartText.Width("padded to")));
    }
}
