using System.Text;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>The lines of a text that has to be UTF-8.</summary>
/// <param name="reader">The text.</param>
/// <param name="name">What errors call it.</param>
internal sealed class Lines(TextReader reader, string name)
{
    /// <summary>Reads line after line, as they come.</summary>
    /// <exception cref="InputException">The text is not UTF-8.</exception>
    public IEnumerable<string> Read()
    {
        for (long number = 1; Next(number) is { } line; number++)
            yield return line;
    }

    private string? Next(long number)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (DecoderFallbackException error)
        {
            throw new InputException("this line or one of the next is not UTF-8", name, number, error);
        }
    }
}
