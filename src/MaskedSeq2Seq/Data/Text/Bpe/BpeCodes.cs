namespace MaskedSeq2Seq.Data;

/// <summary>
/// The merges of a byte pair encoding, the first learned first: which two neighbouring symbols of a word become one
/// (Sennrich, Haddow and Birch 2016, "Neural machine translation of rare words with subword units").
/// </summary>
/// <remarks>Safe to read from several threads once it is filled.</remarks>
public sealed class BpeCodes
{
    /// <summary>Stands at the end of a word inside of the codes.</summary>
    internal const string EndOfWord = "</w>";

    /// <summary>More merges than anyone learns: a file with more is not what it says it is.</summary>
    internal const int MaximumMerges = 100_000;

    /// <summary>The symbol that no merge knows.</summary>
    internal const int UnknownSymbol = -1;

    /// <summary>The rank of a pair that is never merged.</summary>
    internal const int NoRank = int.MaxValue;

    private readonly List<string> symbols = [];
    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> idsBySpan;
    private readonly Dictionary<(int Left, int Right), (int Rank, int Product)> ranks = [];
    private readonly List<(int Left, int Right)> merges = [];

    /// <param name="endIsSymbol">
    /// Whether the end of a word is a symbol of its own, as in files of version 0.1, or part of the last character.
    /// </param>
    internal BpeCodes(bool endIsSymbol = false)
    {
        EndIsSymbol = endIsSymbol;
        idsBySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many merges there are.</summary>
    public int Count => merges.Count;

    /// <summary>The two symbols of a merge; <c>&lt;/w&gt;</c> in them is the end of a word.</summary>
    /// <param name="rank">Which merge: 0 is the first that was learned, and the first to be applied.</param>
    public (string Left, string Right) this[int rank] => (symbols[merges[rank].Left], symbols[merges[rank].Right]);

    /// <summary>
    /// Whether the end of a word is a symbol of its own, as in files of version 0.1, or part of the last character.
    /// </summary>
    internal bool EndIsSymbol { get; }

    /// <summary>How long the longest symbol is, in UTF-16 code units.</summary>
    internal int LongestSymbol { get; private set; }

    /// <summary>Reads a codes file as subword-nmt writes it, of version 0.1 or 0.2.</summary>
    /// <exception cref="InputException">
    /// The file is missing or holds no codes; the message names the line.
    /// </exception>
    public static BpeCodes Load(string path) => BpeCodesFile.Read(path);

    /// <summary>Learns merges from the words of a text (see <see cref="BpeLearner"/>).</summary>
    /// <param name="words">The words and how often each occurs.</param>
    /// <param name="merges">How many merges to learn at most.</param>
    /// <param name="minimumFrequency">Learning ends when no pair occurs as often as this.</param>
    public static BpeCodes Learn(WordCounts words, int merges, int minimumFrequency = 2) =>
        new BpeLearner(words, minimumFrequency).Learn(merges);

    /// <summary>Writes a codes file that subword-nmt reads; it is replaced as a whole or not at all.</summary>
    public void Save(string path) => BpeCodesFile.Save(this, path);

    /// <summary>Writes codes as subword-nmt reads them.</summary>
    public void Write(TextWriter writer) => BpeCodesFile.Write(this, writer);

    /// <summary>Adds a merge; one that is there already keeps its rank.</summary>
    /// <returns>Whether it is new.</returns>
    internal bool Add(string left, string right)
    {
        var pair = (Symbol(left), Symbol(right));
        if (ranks.ContainsKey(pair))
            return false;
        ranks.Add(pair, (merges.Count, Symbol(left + right)));
        merges.Add(pair);
        return true;
    }

    /// <summary>The id of a symbol, or <see cref="UnknownSymbol"/>.</summary>
    internal int IdOf(ReadOnlySpan<char> symbol) => idsBySpan.TryGetValue(symbol, out var id) ? id : UnknownSymbol;

    /// <summary>The rank of the merge of two symbols, or <see cref="NoRank"/>.</summary>
    internal int RankOf(int left, int right) =>
        ranks.TryGetValue((left, right), out var merge) ? merge.Rank : NoRank;

    /// <summary>The symbol that the merge of two symbols makes.</summary>
    internal int ProductOf(int left, int right) => ranks[(left, right)].Product;

    /// <summary>The two symbols that each symbol which a merge makes is split into again.</summary>
    internal Dictionary<string, (string Left, string Right)> Splits()
    {
        // Of several merges that make the same symbol, the first learned is the last written, and so the one kept.
        var splits = new Dictionary<string, (string, string)>();
        for (var rank = Count - 1; rank >= 0; rank--)
            splits[this[rank].Left + this[rank].Right] = this[rank];
        return splits;
    }

    private int Symbol(string symbol)
    {
        if (ids.TryGetValue(symbol, out var id))
            return id;
        symbols.Add(symbol);
        LongestSymbol = Math.Max(LongestSymbol, symbol.Length);
        ids.Add(symbol, symbols.Count - 1);
        return symbols.Count - 1;
    }
}
