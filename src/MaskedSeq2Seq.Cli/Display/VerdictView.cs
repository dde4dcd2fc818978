using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Says what an experiment found.</summary>
internal static class VerdictView
{
    /// <summary>Writes the answer, what it rests on, and what stands against trusting it.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="verdict">The verdict.</param>
    public static void Write(IAnsiConsole console, Verdict verdict)
    {
        console.WriteLine();
        Line(console, verdict.Headline, new Style(decoration: Decoration.Bold));
        foreach (var finding in verdict.Findings)
            Line(console, $"- {finding.Text}", ToneStyle.Of(ToneOf(finding.Kind)));
        foreach (var caveat in verdict.Caveats)
            Line(console, $"! {caveat}", ToneStyle.Of(Tone.Muted));
    }

    private static void Line(IAnsiConsole console, string text, Style style) => console.Write(new Text(text + "\n", style));

    private static Tone ToneOf(FindingKind kind) => kind switch
    {
        FindingKind.Better => Tone.Good,
        FindingKind.Worse => Tone.Bad,
        _ => Tone.Neutral,
    };
}
