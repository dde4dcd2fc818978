using System.Collections.Concurrent;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Tokens are pieces of words, as byte pair codes cut them; every piece but the last of a word ends with <c>@@</c>, as
/// in subword-nmt. Words stand between spaces.
/// </summary>
public sealed class BpeTokenizer : ITokenizer
{
    /// <summary>The name that configurations use.</summary>
    public const string RegisteredName = "bpe";

    /// <summary>Ends each piece that the word goes on after.</summary>
    internal const string Joiner = "@@";

    private const int LongestKept = 48;
    private const int MostKept = 1 << 17;

    private readonly BpeSegmenter segmenter;
    private readonly Glossary glossary;
    private readonly PieceFilter? filter;
    private readonly ConcurrentDictionary<string, string[]> known = new();
    private readonly ConcurrentDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> knownBySpan;

    /// <summary>Cuts words by codes.</summary>
    /// <param name="codes">The merges.</param>
    /// <param name="glossary">
    /// Regular expressions of words, or parts of words, that are never cut; null for none.
    /// </param>
    /// <exception cref="InputException">One of them is no regular expression.</exception>
    public BpeTokenizer(BpeCodes codes, IReadOnlyList<string>? glossary = null)
        : this(codes, new Glossary(glossary ?? []), filter: null)
    {
    }

    internal BpeTokenizer(BpeCodes codes, Glossary glossary, PieceFilter? filter)
    {
        ArgumentNullException.ThrowIfNull(codes);
        segmenter = new BpeSegmenter(codes);
        (this.glossary, this.filter) = (glossary, filter);
        knownBySpan = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc/>
    public string Name => RegisteredName;

    /// <inheritdoc/>
    public void Tokenize(ReadOnlySpan<char> line, ITokenSink tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        foreach (var word in line.SplitAny(SpaceTokenizer.Separators))
        {
            if (!line[word].IsEmpty)
                Cut(line[word], tokens);
        }
    }

    /// <inheritdoc/>
    public string Join(IEnumerable<string> tokens) => PieceJoin.Join(tokens, Joiner);

    /// <summary>
    /// The pieces of a line with merges left out by chance, other ones each time: BPE-dropout (Provilkov, Emelianenko
    /// and Voita 2020).
    /// </summary>
    /// <param name="line">A line of text without its end.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="probability">How likely each possible merge is to be left out, from 0 to less than 1.</param>
    public string[] TokenizeByChance(string line, SplitMix64 random, double probability)
    {
        var dropout = new MergeDropout(random, probability);
        return [.. new SpaceTokenizer().Tokenize(line).SelectMany(word => Pieces(word, dropout))];
    }

    /// <summary>Cuts a word by chance, differently each time.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tokens">Receives its pieces.</param>
    /// <param name="dropout">Leaves out merges.</param>
    internal void CutByChance(string word, ITokenSink tokens, MergeDropout dropout) =>
        Emit(Pieces(word, dropout), tokens);

    private void Cut(ReadOnlySpan<char> word, ITokenSink tokens)
    {
        if (knownBySpan.TryGetValue(word, out var pieces))
        {
            Emit(pieces, tokens);
            return;
        }
        var text = word.ToString();
        pieces = Pieces(text, dropout: null);
        if (text.Length <= LongestKept && known.Count < MostKept)
            known.TryAdd(text, pieces);
        Emit(pieces, tokens);
    }

    private static void Emit(string[] pieces, ITokenSink tokens)
    {
        foreach (var piece in pieces)
            tokens.Add(piece);
    }

    private string[] Pieces(string word, MergeDropout? dropout)
    {
        var pieces = new List<string>();
        foreach (var part in glossary.Isolate(word))
        {
            if (glossary.Holds(part))
                pieces.Add(part);
            else
                CutPart(part, pieces, dropout);
        }
        for (var i = 0; i + 1 < pieces.Count; i++)
            pieces[i] += Joiner;
        return [.. pieces];
    }

    private void CutPart(string part, List<string> pieces, MergeDropout? dropout)
    {
        const int onStack = 64;
        var ends = part.Length < onStack ? stackalloc int[onStack] : new int[part.Length + 1];
        var count = segmenter.Cut(part, ends, dropout);
        var start = 0;
        for (var i = 0; i < count; start = ends[i++])
        {
            var piece = part[start..ends[i]];
            if (filter is null || part.Length == 1)
                pieces.Add(piece);
            else
                filter.Add(piece, isLast: i == count - 1, pieces);
        }
    }
}
