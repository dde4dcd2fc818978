using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Says what an experiment found.</summary>
internal static class VerdictView
{
    private const int WidestLine = 100;

    /// <summary>Writes the answer, what it rests on, and what stands against trusting it.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="verdict">The verdict.</param>
    public static void Write(IAnsiConsole console, Verdict verdict)
    {
        var lines = new Grid { Width = Math.Min(WidestLine, console.Profile.Width) }
            .AddColumn(new GridColumn().Width(1).PadRight(1))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var finding in verdict.Findings)
            AddLine(lines, "-", finding.Text, ToneStyle.Of(Tones.Of(finding.Kind)));
        foreach (var caveat in verdict.Caveats)
            AddLine(lines, "!", caveat, ToneStyle.Of(Tone.Muted));
        var headline = new Grid { Width = lines.Width }.AddColumn(new GridColumn().PadRight(0));
        headline.AddRow(new Text(verdict.Headline, new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.Write(headline);
        console.WriteLine();
        console.Write(lines);
    }

    private static void AddLine(Grid lines, string sign, string text, Style style) =>
        lines.AddRow(new Text(sign, style), new Text(text, style));
}
