using System.Globalization;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// What the Unicode Character Database says of how characters are made of others. It is part of the program, so that a
/// text means the same on every machine, whatever libraries are installed there.
/// </summary>
internal sealed class CharacterTables
{
    private const string Resource = "MaskedSeq2Seq.Data.Text.Unicode.normalization.txt";
    private static readonly Lazy<CharacterTables> Loaded = new(() => new CharacterTables());

    private readonly Dictionary<int, int[]> canonical = [];
    private readonly Dictionary<int, int[]> compatible = [];
    private readonly Dictionary<(int, int), int> composed = [];
    private readonly Dictionary<int, int> classes = [];

    private CharacterTables()
    {
        using var stream = typeof(CharacterTables).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            Add(line);
    }

    /// <summary>The tables, read when they are first needed.</summary>
    public static CharacterTables Instance => Loaded.Value;

    /// <summary>The characters that a character is made of, or null.</summary>
    /// <param name="character">The character.</param>
    /// <param name="compatibility">Whether others of the same meaning count too.</param>
    public int[]? PartsOf(int character, bool compatibility) =>
        canonical.GetValueOrDefault(character)
        ?? (compatibility ? compatible.GetValueOrDefault(character) : null);

    /// <summary>The character that two make together, or null.</summary>
    public int? Composed(int first, int second) =>
        composed.TryGetValue((first, second), out var whole) ? whole : null;

    /// <summary>The combining class of a character: 0 for what stands alone.</summary>
    public int ClassOf(int character) => classes.GetValueOrDefault(character);

    private void Add(string line)
    {
        var kind = line.IndexOfAny(['#', '=', '>', '~', '-']);
        if (line[kind] == '#')
            return;
        var character = Code(line[..kind]);
        if (line[kind] == '-')
        {
            AddClass(character, line[(kind + 1)..].Split('@'));
            return;
        }
        int[] parts = [.. line[(kind + 1)..].Split(' ').Select(Code)];
        (line[kind] == '~' ? compatible : canonical).Add(character, parts);
        if (line[kind] == '=')
            composed.Add((parts[0], parts[1]), character);
    }

    private void AddClass(int first, string[] lastAndClass)
    {
        for (var character = first; character <= Code(lastAndClass[0]); character++)
            classes.Add(character, int.Parse(lastAndClass[1], CultureInfo.InvariantCulture));
    }

    private static int Code(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
