using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Reads the part of YAML that settings need: mappings, lists and scalars. Anchors, tags, further documents and keys
/// given twice are errors. The depth is limited, so that no file can exhaust the stack.
/// </summary>
internal sealed class SettingsYaml
{
    private const int MaximumDepth = 32;

    private readonly Parser parser;
    private readonly Func<long, SettingsPlace> placeOf;

    private SettingsYaml(string text, Func<long, SettingsPlace> placeOf)
    {
        parser = new Parser(new StringReader(text));
        this.placeOf = placeOf;
    }

    /// <summary>Reads the one value in a text; null if there is none.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="placeOf">The place of a line of the text, counted from 1.</param>
    /// <exception cref="InputException">
    /// The text is no YAML, or uses a part of it that settings do not need.
    /// </exception>
    public static SettingsNode? Read(string text, Func<long, SettingsPlace> placeOf)
    {
        try
        {
            return new SettingsYaml(text, placeOf).Document();
        }
        catch (YamlException error)
        {
            throw Refused(error, text, placeOf);
        }
    }

    private static InputException Refused(YamlException error, string text, Func<long, SettingsPlace> placeOf)
    {
        // The parser tells of a tab only by what it missed, from the start of the section that the tab is in.
        var (first, last) = (Math.Max(1, error.Start.Line), error.End.Line + 1);
        var lines = text.Split('\n');
        for (var line = first; line <= Math.Min(last, lines.Length); line++)
        {
            if (lines[line - 1].TakeWhile(char.IsWhiteSpace).Contains('\t'))
                return placeOf(line).Error("a tab before the key: YAML indents with spaces");
        }
        return placeOf(first).Error($"this is not valid YAML (column {error.Start.Column}): {Reason(error.Message)}");
    }

    private static string Reason(string message)
    {
        var place = message.StartsWith("(Line:", StringComparison.Ordinal)
            ? message.IndexOf("): ", StringComparison.Ordinal)
            : -1;
        var reason = (place < 0 ? message : message[(place + 3)..]).ReplaceLineEndings(" ").TrimEnd('.');
        return char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    private SettingsNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return null;
        parser.Consume<DocumentStart>();
        var node = Node(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
            throw placeOf(second.Start.Line).Error("a second YAML document begins here: keep one in a file");
        return node;
    }

    private SettingsNode Node(int depth)
    {
        if (parser.Accept<AnchorAlias>(out var alias))
        {
            throw placeOf(alias.Start.Line)
                .Error($"YAML aliases (*{alias.Value}) are not supported: write the value itself");
        }
        var start = parser.Consume<NodeEvent>();
        var place = placeOf(start.Start.Line);
        if (!start.Anchor.IsEmpty)
            throw place.Error($"YAML anchors (&{start.Anchor}) are not supported: write the value where it is needed");
        if (!start.Tag.IsEmpty)
            throw place.Error($"YAML tags ({start.Tag}) are not supported: write the value alone");
        if (depth > MaximumDepth)
            throw place.Error($"settings nest at most {MaximumDepth} levels deep");
        return start switch
        {
            MappingStart => Mapping(place, depth),
            SequenceStart => List(place, depth),
            _ => Scalar(place, (Scalar)start),
        };
    }

    private static SettingsScalar Scalar(SettingsPlace place, Scalar scalar) =>
        new(place, scalar.Value, scalar.Style == ScalarStyle.Plain);

    private SettingsList List(SettingsPlace place, int depth)
    {
        var items = new List<SettingsNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Node(depth + 1));
        return new SettingsList(place, items);
    }

    private SettingsMapping Mapping(SettingsPlace place, int depth)
    {
        var entries = new Dictionary<string, SettingsEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(depth + 1) is not SettingsScalar key)
                throw place.Error("a key must be a single name");
            if (entries.TryGetValue(key.Text, out var first))
                throw key.Place.Error($"the key `{key.Text}` is given twice, first at {first.Place}");
            entries.Add(key.Text, new SettingsEntry(key.Text, key.Place, Node(depth + 1), Quoted: !key.Plain));
        }
        return new SettingsMapping(place, [.. entries.Values]);
    }
}
