using System.Net;
using System.Text;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The smallest pieces of a page.</summary>
internal static class HtmlText
{
    /// <summary>Text that a browser shows as it is.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A paragraph.</summary>
    /// <param name="text">Its text, not yet escaped.</param>
    /// <param name="classes">Its classes.</param>
    public static string Paragraph(string text, string classes = "") => classes == ""
        ? $"<p>{Escape(text)}</p>\n"
        : $"<p class=\"{classes}\">{Escape(text)}</p>\n";

    /// <summary>What can be opened to see more.</summary>
    /// <param name="summary">What is seen of it while it is closed.</param>
    /// <param name="content">What is in it, as HTML.</param>
    public static string Details(string summary, string content) =>
        $"<details><summary>{Escape(summary)}</summary>\n{content}</details>\n";

    /// <summary>What an element can be called after a text: small letters, digits and dashes.</summary>
    public static string Id(string text)
    {
        var id = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                id.Append(character);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }
        return id.ToString().Trim('-');
    }
}
