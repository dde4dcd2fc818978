using MaskedSeq2Seq.Reporting;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>The colours of what a report means.</summary>
internal static class ToneStyle
{
    /// <summary>The colour of a meaning.</summary>
    public static Style Of(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Muted => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
