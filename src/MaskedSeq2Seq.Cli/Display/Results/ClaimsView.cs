using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Says which claims hold.</summary>
internal static class ClaimsView
{
    private const int WidestLine = 100;

    /// <summary>Writes a line for each claim, and under it the figures it was judged by.</summary>
    /// <param name="console">Where to write.</param>
    /// <param name="claims">The claims.</param>
    public static void Write(IAnsiConsole console, IEnumerable<ClaimResult> claims)
    {
        var lines = new Grid { Width = Math.Min(WidestLine, console.Profile.Width) }
            .AddColumn(new GridColumn().NoWrap().PadRight(1))
            .AddColumn(new GridColumn().PadRight(0));
        foreach (var claim in claims)
        {
            var verdict = new Text(ClaimsTable.Name(claim.Verdict), ToneStyle.Of(Tones.Of(claim.Verdict)));
            lines.AddRow(verdict, new Text(claim.Text));
            foreach (var check in claim.Checks)
                lines.AddRow(new Text(""), new Text(check.Figures, ToneStyle.Of(Tone.Muted)));
        }
        console.WriteLine();
        console.Write(new Text("Claims", new Style(decoration: Decoration.Bold)));
        console.WriteLine();
        console.Write(lines);
        console.Write(new Text(
            "Each is judged by itself, uncorrected for how many there are.", ToneStyle.Of(Tone.Muted)));
        console.WriteLine();
    }
}
