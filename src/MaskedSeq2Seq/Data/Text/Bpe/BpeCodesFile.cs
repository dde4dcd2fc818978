using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Codes as text, in the format of subword-nmt: a first line <c>#version: 0.2</c>, then the two symbols of a merge a
/// line, with a space between. A file without the first line is of version 0.1.
/// </summary>
internal static class BpeCodesFile
{
    private const string Header = "#version:";
    private const int LongestLine = 1 << 16;
    private const long MostCharacters = 4 << 20;

    public static void Save(BpeCodes codes, string path)
    {
        var temporary = path + ".new";
        using (var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(false)))
            Write(codes, writer);
        File.Move(temporary, path, overwrite: true);
    }

    public static void Write(BpeCodes codes, TextWriter writer)
    {
        if (!codes.EndIsSymbol)
            writer.Write($"{Header} 0.2\n");
        for (var rank = 0; rank < codes.Count; rank++)
            writer.Write($"{codes[rank].Left} {codes[rank].Right}\n");
    }

    public static BpeCodes Read(string path)
    {
        using var lines = new Utf8LineReader(path, longestLine: LongestLine);
        BpeCodes? codes = null;
        long empty = 0, characters = 0;
        while (lines.Read())
        {
            if ((characters += lines.Current.Length) > MostCharacters)
                throw Broken(lines, $"a codes file has at most {MostCharacters} characters; this one goes on");
            var line = lines.Current.Trim(" \r");
            if (codes is null && line.StartsWith(Header, StringComparison.Ordinal))
            {
                codes = new BpeCodes(EndIsSymbol(lines, line[Header.Length..].Trim()));
                continue;
            }
            codes ??= new BpeCodes(endIsSymbol: true);
            if (line.IsEmpty && empty == 0)
                empty = lines.Line;
            if (line.IsEmpty)
                continue;
            if (empty > 0)
                throw new InputException("this line is empty: a line of codes has two symbols", path, empty);
            Add(codes, lines, line);
        }
        return codes is { Count: > 0 }
            ? codes
            : throw new InputException("there is not one merge in this file: it cannot be a codes file", path);
    }

    private static void Add(BpeCodes codes, Utf8LineReader lines, ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        if (space < 0 || line[(space + 1)..].Contains(' '))
            throw Broken(
                lines,
                $"a line of codes has two symbols with a space between, such as `t h`, not `{Excerpt.Of(line)}`");
        if (codes.Count == BpeCodes.MaximumMerges)
            throw Broken(lines, $"a codes file has at most {BpeCodes.MaximumMerges} merges; this one goes on");
        codes.Add(line[..space].ToString(), line[(space + 1)..].ToString());
    }

    private static bool EndIsSymbol(Utf8LineReader lines, ReadOnlySpan<char> version)
    {
        if (version.EndsWith("byte"))
            throw Broken(lines, "these codes merge bytes: learn them over characters, without --bytes");
        while (version.EndsWith(".0"))
            version = version[..^2];
        return version switch
        {
            "0.1" => true,
            "0.2" => false,
            _ => throw Broken(lines, $"codes of version 0.1 and 0.2 can be read, not of `{Excerpt.Of(version)}`"),
        };
    }

    private static InputException Broken(Utf8LineReader lines, string problem) => new(problem, lines.Path, lines.Line);
}
