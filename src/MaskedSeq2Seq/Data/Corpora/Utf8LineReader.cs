using System.Buffers;
using System.Text.Unicode;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Reads a UTF-8 text line by line, as spans, strictly: what is not UTF-8 is an error with its line and byte. A byte
/// order mark is passed over; lines end with LF or CRLF; the last line needs no end.
/// </summary>
internal sealed class Utf8LineReader : IDisposable
{
    private readonly FileStream file;
    private readonly int longestLine;
    private byte[] buffer = new byte[1 << 18];
    private char[] characters = new char[1 << 12];
    private int start, end;
    private long position;
    private bool atEnd;
    private int length;

    /// <param name="path">The file.</param>
    /// <param name="name">How messages show it; its path if left out.</param>
    /// <param name="longestLine">The most bytes that a line may have.</param>
    /// <exception cref="InputException">The file is missing or cannot be read.</exception>
    public Utf8LineReader(string path, string? name = null, int longestLine = int.MaxValue)
    {
        Path = name ?? path;
        this.longestLine = longestLine;
        file = Open(path, Path);
        Fill();
        if (Rest.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Skip(3);
        else if (Rest.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || Rest.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            throw Refuse(new InputException("this is UTF-16 text: save it as UTF-8", Path));
    }

    /// <summary>The file's name as messages show it.</summary>
    public string Path { get; }

    /// <summary>How many lines have been read, which is the number of the current line, counted from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The current line without its end; valid until the next <see cref="Read"/>.</summary>
    public ReadOnlySpan<char> Current => characters.AsSpan(0, length);

    private ReadOnlySpan<byte> Rest => buffer.AsSpan(start, end - start);

    /// <summary>Goes to the next line.</summary>
    /// <returns>False if there is none.</returns>
    /// <exception cref="InputException">The line is not UTF-8.</exception>
    public bool Read()
    {
        if (!TryTakeBytes(out var bytes, out var offset))
            return false;
        Line++;
        if (characters.Length < bytes.Length)
            characters = new char[Math.Max(bytes.Length, 2 * characters.Length)];
        var status = Utf8.ToUtf16(bytes, characters, out var read, out length, replaceInvalidSequences: false);
        if (status != OperationStatus.Done)
            throw Invalid(bytes, read, offset);
        return true;
    }

    /// <summary>Passes over all lines that are left, without decoding them.</summary>
    /// <returns>How many lines the file has.</returns>
    public long CountAll()
    {
        while (TryTakeBytes(out _, out _))
            Line++;
        return Line;
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private bool TryTakeBytes(out ReadOnlySpan<byte> line, out long offset)
    {
        var searched = 0;
        int feed;
        while ((feed = Rest[searched..].IndexOf((byte)'\n')) < 0 && !atEnd)
        {
            searched = end - start;
            if (searched > longestLine)
                throw TooLong();
            Fill();
        }
        offset = position;
        line = feed < 0 ? Rest : Rest[..(searched + feed)];
        if (feed < 0 && line.IsEmpty)
            return false;
        if (line.Length > longestLine)
            throw TooLong();
        Skip(line.Length + (feed < 0 ? 0 : 1));
        if (!line.IsEmpty && line[^1] == '\r')
            line = line[..^1];
        return true;
    }

    private void Skip(int bytes)
    {
        start += bytes;
        position += bytes;
    }

    private void Fill()
    {
        Rest.CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
            Array.Resize(ref buffer, 2 * buffer.Length);
        var read = file.Read(buffer, end, buffer.Length - end);
        end += read;
        atEnd = read == 0;
    }

    private InputException Invalid(ReadOnlySpan<byte> line, int at, long offset) =>
        new(
            $"byte 0x{line[at]:X2} at byte {at + 1} of the line (offset {offset + at} in the file) is not UTF-8: "
            + "save the file as UTF-8",
            Path,
            Line);

    private InputException TooLong() =>
        new($"the line has more than the {longestLine} bytes that a line of such a file may have", Path, Line + 1);

    private InputException Refuse(InputException problem)
    {
        file.Dispose();
        return problem;
    }

    private static FileStream Open(string path, string name)
    {
        try
        {
            return new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file", name, inner: e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var reason = Directory.Exists(path) ? "it is a folder" : e.Message;
            throw new InputException($"cannot be read: {reason}", name, inner: e);
        }
    }
}
