using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// What the XML documentation beside an assembly says about its properties. Where that file is missing or broken,
/// nothing is known, and nothing fails.
/// </summary>
internal sealed partial class SettingsDescriptions
{
    private readonly Dictionary<string, XElement> members;

    private SettingsDescriptions(Dictionary<string, XElement> members) => this.members = members;

    /// <summary>The descriptions of an assembly's properties.</summary>
    public static SettingsDescriptions Of(Assembly assembly) =>
        string.IsNullOrEmpty(assembly.Location)
            ? new SettingsDescriptions([])
            : ReadFile(Path.ChangeExtension(assembly.Location, ".xml"));

    /// <summary>The descriptions in a documentation file.</summary>
    public static SettingsDescriptions ReadFile(string path)
    {
        try
        {
            return new SettingsDescriptions(XDocument.Load(path).Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .DistinctBy(member => member.Attribute("name")!.Value)
                .ToDictionary(member => member.Attribute("name")!.Value));
        }
        catch (Exception error) when (error is IOException or XmlException or UnauthorizedAccessException)
        {
            return new SettingsDescriptions([]);
        }
    }

    /// <summary>A property's summary as one line of plain text, or null.</summary>
    public string? Of(PropertyInfo property)
    {
        var name = $"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}";
        if (!members.TryGetValue(name, out var member) || member.Element("summary") is not { } summary)
            return null;
        var text = Blanks().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref", IsEmpty: true } reference => Reference(reference),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string Reference(XElement reference)
    {
        var target = reference.Attributes().FirstOrDefault()?.Value ?? "";
        var name = target[(target.LastIndexOfAny(['.', ':']) + 1)..];
        return target is ['P' or 'F', ':', ..] ? SettingsSchema.SnakeCase(name) : name;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
