using System.Text.RegularExpressions;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Runs;

/// <summary>What docs/checkpoints.md says of names and shapes.</summary>
public sealed partial class CheckpointGuideTests
{
    private const int SourceWords = 11;
    private const int TargetWords = 13;

    // Every size is another, so that no shape is right by chance.
    private static readonly ModelSettings Settings = new()
    {
        EmbeddingSize = 17, HiddenSize = 20, AttentionSize = 6, EncoderLayers = 3, DecoderLayers = 3,
        Transformer = new() { Heads = 4, FeedForwardSize = 23 },
    };

    private static readonly IReadOnlyList<Row> Table = [.. ReadTable()];

    public static TheoryData<string, string, CellKind, string, bool, bool> Models => new(
        from encoder in Encoders.Names
        from decoder in Decoders.Names
        from cell in Enum.GetValues<CellKind>()
        from score in ScoresFor(decoder)
        from deep in new[] { false, true }
        from feeding in decoder == "luong" && !deep ? new[] { false, true } : [true]
        select new TheoryDataRow<string, string, CellKind, string, bool, bool>(
            encoder, decoder, cell, score, deep, feeding));

    [Theory]
    [MemberData(nameof(Models))]
    public void The_names_and_shapes_of_every_model_are_told(
        string encoder, string decoder, CellKind cell, string score, bool deep, bool feeding)
    {
        var settings = Settings with
        {
            Encoder = encoder, Decoder = decoder, DecoderCell = cell, Score = score, InputFeeding = feeding,
            Residual = deep, LayerNormalization = deep, TieTargetEmbeddings = deep, Bidirectional = !deep,
        };
        using var model = new Seq2SeqModel(settings, SourceWords, TargetWords);
        AssertTold(model, settings);
    }

    [Fact]
    public void Those_of_classifiers_and_of_several_heads_are_told()
    {
        var settings = Settings with { Score = "feedforward" };
        using var classifier = new AttentionClassifier(settings, SourceWords, TargetWords);
        AssertTold(classifier, settings);
        var several = Settings with { Score = "scaled_dot", AttentionHeads = 2 };
        using var heads = new Seq2SeqModel(several, SourceWords, TargetWords);
        AssertTold(heads, several);
    }

    private static IEnumerable<string> ScoresFor(string decoder) =>
        decoder == "transformer" ? ["additive"] : ["additive", "concat", "general", "scaled_dot"];

    private static void AssertTold(nn.Module model, ModelSettings settings)
    {
        foreach (var (name, tensor) in model.state_dict())
        {
            var rows = Table.Where(row => row.Name.IsMatch(name)).ToList();
            var ofWeight = rows.Count == 0 && name.EndsWith("bias", StringComparison.Ordinal);
            if (ofWeight)
                rows = [.. Table.Where(row => row.Name.IsMatch(name[..^"bias".Length] + "weight"))];
            var shapes = rows.Select(row => Shape(row.Shape, name, settings)).Select(s => ofWeight ? s[..1] : s);
            Assert.True(
                shapes.Any(shape => shape.SequenceEqual(tensor.shape)), $"{name} [{string.Join(", ", tensor.shape)}]");
            if (ofWeight)
                Assert.Contains(rows, row => !row.Meaning.EndsWith("(no bias)", StringComparison.Ordinal));
        }
    }

    private static long[] Shape(string text, string name, ModelSettings settings) =>
    [
        .. text.Split(", ").Select(size => size.Split(" + ")
            .Sum(term => term.Split('·').Aggregate(1L, (product, letter) => product * Value(letter, name, settings)))),
    ];

    private static long Value(string letter, string name, ModelSettings settings)
    {
        var inEncoder = name.StartsWith("encoder.", StringComparison.Ordinal);
        var isLstm = inEncoder ? settings.Encoder == "lstm" : settings.DecoderCell == CellKind.Lstm;
        return letter switch
        {
            "Vs" => SourceWords,
            "Vt" => TargetWords,
            "E" => settings.EmbeddingSize,
            "H" => settings.HiddenSize,
            "C" => settings.Encoder == "transformer" || !settings.Bidirectional ? 20 : 40,
            "A" => settings.AttentionSize,
            "Q" => settings.Score is "additive" or "scaled_dot" ? settings.AttentionSize : 0,
            "G" => isLstm ? 4 : 3,
            "S" => isLstm ? 40 : 20,
            "L" => settings.DecoderLayers,
            "F" => settings.Transformer.FeedForwardSize,
            _ => long.Parse(letter, System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static IEnumerable<Row> ReadTable() =>
        from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "docs", "checkpoints.md"))
        let row = Line().Match(line)
        where row.Success
        select new Row(
            new Regex("^" + row.Groups[1].Value
                .Replace(".", "\\.", StringComparison.Ordinal)
                .Replace(")", ")?", StringComparison.Ordinal)
                .Replace("{k}", "[0-9]", StringComparison.Ordinal) + "$"),
            row.Groups[2].Value,
            row.Groups[3].Value);

    [GeneratedRegex(@"^\| `(\S+)` \| \[(.+)\] \| (.*) ?\|$")]
    private static partial Regex Line();

    private sealed record Row(Regex Name, string Shape, string Meaning);
}
