using System.Globalization;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Shows where a model looked: source tokens across, the tokens it wrote down the side.</summary>
public static class AttentionChart
{
    private const string Legend = "█ from 0.5, ▓ from 0.25, ▒ from 0.1, ░ from 0.01";

    /// <summary>The heat map.</summary>
    /// <param name="map">Where the model looked.</param>
    /// <param name="title">What the chart is called.</param>
    public static HeatMap Build(AttentionMap map, string title)
    {
        ArgumentNullException.ThrowIfNull(map);
        return new HeatMap(title, Describe(map), map.Written, map.Source, map.Padding, map.Weights);
    }

    /// <summary>The same as a table of numbers, with the weight on all padding in one column.</summary>
    /// <param name="map">Where the model looked.</param>
    /// <param name="title">What the table is called.</param>
    public static Table Numbers(AttentionMap map, string title)
    {
        ArgumentNullException.ThrowIfNull(map);
        var padding = map.Padding == 0 ? [] : new[] { new TableColumn($"{map.Padding} × padding", Numeric: true) };
        return new Table(
            title,
            [
                new TableColumn("written"),
                .. map.Source.Select(token => new TableColumn(token, Numeric: true)),
                .. padding,
            ],
            [.. map.Written.Zip(map.Weights, (token, weights) => new TableRow(
            [
                new Cell(token),
                .. weights.Take(map.Source.Count).Select(Weight),
                .. padding.Select(_ => OnPadding(weights.Skip(map.Source.Count).Sum())),
            ]))],
            [$"{QualityScale.Percent.Text(map.OnPadding)} of the attention lies on padding"]);
    }

    /// <summary>The same in shades of text, every position of padding for itself.</summary>
    /// <param name="map">Where the model looked.</param>
    /// <param name="title">What the table is called.</param>
    public static Table Text(AttentionMap map, string title)
    {
        ArgumentNullException.ThrowIfNull(map);
        var padding = map.Padding == 0 ? [] : new[] { new TableColumn("padding"), new TableColumn("on padding", true) };
        return new Table(
            title,
            [new TableColumn("written"), .. map.Source.Select(token => new TableColumn(token)), .. padding],
            [.. map.Written.Zip(map.Weights, (token, weights) => new TableRow(
            [
                new Cell(token),
                .. weights.Take(map.Source.Count).Select(weight => new Cell(new string(ShadeOf(weight), 3))),
                .. padding.Length == 0 ? [] : Padding([.. weights.Skip(map.Source.Count)]),
            ]))],
            [$"{QualityScale.Percent.Text(map.OnPadding)} of the attention lies on padding; {Legend}"]);
    }

    private static Cell[] Padding(double[] weights) =>
    [
        new Cell(string.Concat(weights.Select(ShadeOf)), Tone.Bad),
        OnPadding(weights.Sum()),
    ];

    private static char ShadeOf(double weight) => weight switch
    {
        >= 0.5 => '█',
        >= 0.25 => '▓',
        >= 0.1 => '▒',
        >= 0.01 => '░',
        _ => '·',
    };

    private static NumberCell Weight(double weight) =>
        new(weight, Written(weight), weight < 0.05 ? Tone.Muted : Tone.Neutral);

    private static NumberCell OnPadding(double weight) =>
        new(weight, Written(weight), weight < 0.005 ? Tone.Muted : Tone.Bad);

    private static string Written(double weight) => weight.ToString("F2", CultureInfo.InvariantCulture);

    private static string Describe(AttentionMap map)
    {
        var behind = map.Padding == 0 ? "without padding" : $"with {map.Padding} positions of padding";
        var looks = map.Written.Zip(map.Weights, (token, weights) =>
        {
            var (at, weight) = weights.Index().Select(one => (one.Index, one.Item)).MaxBy(one => one.Item);
            var name = at < map.Source.Count ? map.Source[at] : "padding";
            return $"{token} at {name} ({Written(weight)})";
        });
        return $"Attention {behind}. Each token written looks most: {string.Join(", ", looks)}. "
            + $"{QualityScale.Percent.Text(map.OnPadding)} of all attention lies on padding.";
    }
}
