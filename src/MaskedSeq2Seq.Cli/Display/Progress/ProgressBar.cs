using Spectre.Console;
using Spectre.Console.Rendering;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>A bar of one line that is filled from the left.</summary>
/// <param name="share">How much of it, 0 to 1.</param>
/// <param name="width">Columns, or null for all that there are.</param>
internal sealed class ProgressBar(double share, int? width = null) : IRenderable
{
    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth)
    {
        var columns = Math.Min(width ?? maxWidth, maxWidth);
        return new Measurement(columns, columns);
    }

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var columns = Math.Min(width ?? maxWidth, maxWidth);
        var filled = (int)Math.Round(columns * Math.Clamp(double.IsNaN(share) ? 0 : share, 0, 1));
        var (done, open) = options.Unicode ? ('━', '─') : ('=', '-');
        yield return new Segment(new string(done, filled), new Style(Color.Green));
        yield return new Segment(new string(open, columns - filled), new Style(Color.Grey));
    }
}
