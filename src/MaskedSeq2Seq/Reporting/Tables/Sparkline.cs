namespace MaskedSeq2Seq.Reporting;

/// <summary>Draws a curve in one line of text, out of blocks of eight heights.</summary>
public static class Sparkline
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>Draws values.</summary>
    /// <param name="values">The values; one that is not finite leaves a gap.</param>
    /// <param name="lowest">The value of the lowest block.</param>
    /// <param name="highest">The value of the highest block.</param>
    public static string Draw(IEnumerable<double> values, double lowest, double highest)
    {
        ArgumentNullException.ThrowIfNull(values);
        return string.Concat(values.Select(value => Block(value, lowest, highest)));
    }

    private static char Block(double value, double lowest, double highest)
    {
        if (!double.IsFinite(value))
            return ' ';
        var height = highest > lowest ? (value - lowest) / (highest - lowest) : 0;
        return Blocks[(int)Math.Clamp(Math.Round(height * (Blocks.Length - 1)), 0, Blocks.Length - 1)];
    }
}
