using System.Text;

namespace MaskedSeq2Seq.Cli.Verbs;

/// <summary>The lines of a text that has to be UTF-8; they end with LF or CRLF, as those of training text do.</summary>
internal sealed class Lines : IDisposable
{
    private const string StandardInput = "-";
    private const char Invalid = '\uFFFF';
    private const int BufferSize = 1 << 12;

    private readonly TextReader reader;
    private readonly string name;
    private readonly CancellationToken cancellation;

    private Lines(TextReader reader, string name, bool isStandardInput, CancellationToken cancellation)
    {
        (this.reader, this.name, this.cancellation) = (reader, name, cancellation);
        IsStandardInput = isStandardInput;
    }

    /// <summary>UTF-8 that puts a character where no text has one in the place of what is not UTF-8.</summary>
    public static Encoding Encoding { get; } = Encoding.GetEncoding(
        "utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Invalid.ToString()));

    /// <summary>Whether they come from standard input.</summary>
    public bool IsStandardInput { get; }

    /// <summary>Opens a text.</summary>
    /// <param name="terminal">Where standard input is.</param>
    /// <param name="path">The file, or null or <c>-</c> for standard input.</param>
    /// <param name="cancellation">Ends waiting for standard input.</param>
    /// <exception cref="InputException">There is no such file, or it cannot be read.</exception>
    public static Lines Open(Terminal terminal, string? path, CancellationToken cancellation) =>
        path is null or StandardInput
            ? new Lines(terminal.Input, "standard input", isStandardInput: true, cancellation)
            : new Lines(Open(path), path, isStandardInput: false, cancellation);

    /// <summary>Reads line after line, as they come.</summary>
    /// <exception cref="InputException">A line is not UTF-8.</exception>
    public IEnumerable<string> Read()
    {
        var line = new StringBuilder();
        var buffer = new char[BufferSize];
        long number = 0;
        for (int count; (count = Fill(buffer)) > 0;)
        {
            var rest = buffer.AsMemory(0, count);
            for (int end; (end = rest.Span.IndexOf('\n')) >= 0; rest = rest[(end + 1)..])
            {
                line.Append(rest[..end]);
                yield return Take(line, ++number);
            }
            line.Append(rest);
        }
        if (line.Length > 0)
            yield return Take(line, ++number);
    }

    /// <summary>Closes the file; standard input stays open.</summary>
    public void Dispose()
    {
        if (!IsStandardInput)
            reader.Dispose();
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Problem(path, error), path, inner: error);
        }
    }

    private static string Problem(string path, Exception error)
    {
        if (Directory.Exists(path))
            return "this is a folder, not a file";
        return File.Exists(path) ? $"cannot be read: {error.Message}" : "there is no such file";
    }

    // Nothing ends a read from a terminal but what is typed; Ctrl+C ends the waiting for it.
    private int Fill(char[] buffer) => IsStandardInput
        ? Task.Run(() => reader.Read(buffer, 0, buffer.Length)).WaitAsync(cancellation).GetAwaiter().GetResult()
        : reader.Read(buffer, 0, buffer.Length);

    private string Take(StringBuilder line, long number)
    {
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        var text = line.ToString();
        line.Clear();
        return text.Contains(Invalid, StringComparison.Ordinal)
            ? throw new InputException("this line is not UTF-8", name, number)
            : text;
    }
}
