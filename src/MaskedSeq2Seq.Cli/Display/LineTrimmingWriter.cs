using System.Text;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Takes the blanks from the ends of lines: tables are padded for the screen, not for files.</summary>
/// <param name="inner">Where the lines go.</param>
internal sealed class LineTrimmingWriter(TextWriter inner) : TextWriter
{
    private int blanks;

    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value == ' ')
        {
            blanks++;
            return;
        }
        if (value is not ('\r' or '\n'))
            inner.Write(new string(' ', blanks));
        blanks = 0;
        inner.Write(value);
    }

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
