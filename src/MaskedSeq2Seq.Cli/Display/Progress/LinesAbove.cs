using Spectre.Console;
using Spectre.Console.Rendering;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Lines that stay, written above a display that moves.</summary>
internal static class LinesAbove
{
    private const string EraseToEndOfScreen = "\e[J";

    /// <summary>
    /// A display of one sentence. It has two lines, because Spectre.Console goes back from one by "up 0 lines", which
    /// terminals understand as one.
    /// </summary>
    public static IRenderable Waiting(string text) => new Text(text + "\n ");

    /// <summary>Writes a line where the display begins; the display moves down.</summary>
    /// <param name="console">The live terminal.</param>
    /// <param name="line">The line.</param>
    /// <param name="style">How it looks.</param>
    public static void WriteAbove(this IAnsiConsole console, string line, Style? style = null) =>
        console.Write(new Line(new Text(line + "\n", style)));

    // The display leaves its last picture on the screen, which a shorter line would not cover.
    private sealed class Line(IRenderable text) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => text.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            text.Render(options, maxWidth).Prepend(Segment.Control(EraseToEndOfScreen));
    }
}
