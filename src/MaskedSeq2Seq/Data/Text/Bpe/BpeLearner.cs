using System.Runtime.InteropServices;
using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Learns a byte pair encoding over characters: merges the most frequent pair of neighbouring symbols, again and again.
/// Only the words that hold a merged pair are looked at, and a queue knows the most frequent pair. Of equally frequent
/// pairs the one with the larger symbols in the order of code points comes first, so that the merges are those of
/// subword-nmt.
/// </summary>
/// <param name="text">The words to learn from.</param>
/// <param name="minimumFrequency">Learning ends when no pair occurs as often as this.</param>
internal sealed class BpeLearner(WordCounts text, int minimumFrequency)
{
    private readonly List<string> symbols = [];
    private readonly Dictionary<string, int> ids = [];
    private readonly List<(int[] Symbols, long Count)> words = [];
    private readonly Dictionary<(int Left, int Right), Pair> pairs = [];
    private readonly HashSet<Pair> grown = [];
    private readonly PriorityQueue<Pair, Place> queue = new();

    /// <summary>The merges, at most as many as asked for.</summary>
    public BpeCodes Learn(int merges)
    {
        Prepare();
        var codes = new BpeCodes();
        for (var learned = 0; learned < merges && MostFrequent() is { } pair; learned++)
        {
            codes.Add(symbols[pair.Left], symbols[pair.Right]);
            Merge(pair);
        }
        return codes;
    }

    private void Prepare()
    {
        foreach (var (word, count) in text.Words)
        {
            var at = words.Count;
            words.Add((Characters(word), count));
            var characters = words[at].Symbols;
            for (var i = 0; i + 1 < characters.Length; i++)
                Count(characters[i], characters[i + 1], count, at);
        }
        EnqueueGrown();
    }

    private int[] Characters(string word)
    {
        var characters = new List<int>(word.Length);
        for (var rest = word.AsSpan(); !rest.IsEmpty;)
        {
            Rune.DecodeFromUtf16(rest, out _, out var length);
            var character = rest[..length].ToString();
            rest = rest[length..];
            characters.Add(Symbol(rest.IsEmpty ? character + BpeCodes.EndOfWord : character));
        }
        return [.. characters];
    }

    // The queue may hold a pair several times, with counts that it once had: only the present count is true.
    private Pair? MostFrequent()
    {
        while (queue.TryDequeue(out var pair, out var place))
        {
            if (pair.Count < minimumFrequency)
                continue;
            if (place.Count == pair.Count)
                return pair;
            if (place.Count > pair.Count)
                Enqueue(pair);
        }
        return null;
    }

    private void Merge(Pair pair)
    {
        var product = Symbol(symbols[pair.Left] + symbols[pair.Right]);
        var held = pair.Words;
        pair.Words = [];
        foreach (var at in CollectionsMarshal.AsSpan(held))
        {
            var (before, count) = words[at];
            var after = Merged(before, pair.Left, pair.Right, product);
            if (after.Length == before.Length)
                continue;
            words[at] = (after, count);
            Forget(before, pair, count, at);
            Remember(after, product, count, at);
        }
        pair.Count = 0;
        grown.Remove(pair);
        EnqueueGrown();
    }

    private static int[] Merged(int[] word, int left, int right, int product)
    {
        var merged = new List<int>(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var here = word[i] == left && i + 1 < word.Length && word[i + 1] == right;
            merged.Add(here ? product : word[i]);
            if (here)
                i++;
        }
        return [.. merged];
    }

    private void Forget(int[] word, Pair merged, long count, int at)
    {
        for (var i = 0; i + 1 < word.Length; i++)
        {
            if (!merged.IsAt(word, i))
                continue;
            if (i > 0)
                Count(word[i - 1], word[i], -count, at);
            // What lies between two occurrences is forgotten with the second.
            if (i + 2 < word.Length && !merged.IsAt(word, i + 2))
                Count(word[i + 1], word[i + 2], -count, at);
            i++;
        }
    }

    private void Remember(int[] word, int product, long count, int at)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] != product)
                continue;
            if (i > 0)
                Count(word[i - 1], product, count, at);
            if (i + 1 < word.Length && word[i + 1] != product)
                Count(product, word[i + 1], count, at);
        }
    }

    private void Count(int left, int right, long change, int word)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, (left, right), out _);
        pair ??= new Pair(left, right);
        pair.Count += change;
        if (change <= 0)
            return;
        if (pair.Words.Count == 0 || pair.Words[^1] != word)
            pair.Words.Add(word);
        grown.Add(pair);
    }

    private void EnqueueGrown()
    {
        foreach (var pair in grown)
            Enqueue(pair);
        grown.Clear();
    }

    private void Enqueue(Pair pair)
    {
        if (pair.Count >= minimumFrequency)
            queue.Enqueue(pair, new Place(pair.Count, symbols[pair.Left], symbols[pair.Right]));
    }

    private int Symbol(string symbol)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, symbol, out var known);
        if (known)
            return id;
        symbols.Add(symbol);
        return id = symbols.Count - 1;
    }

    /// <summary>Two symbols that stand side by side, and the words in which they do or once did.</summary>
    private sealed class Pair(int left, int right)
    {
        public int Left => left;

        public int Right => right;

        public long Count { get; set; }

        public List<int> Words { get; set; } = [];

        public bool IsAt(int[] word, int i) => i + 1 < word.Length && word[i] == Left && word[i + 1] == Right;
    }

    private readonly record struct Place(long Count, string Left, string Right) : IComparable<Place>
    {
        /// <summary>The most frequent comes first; then the larger in the order of code points.</summary>
        public int CompareTo(Place other)
        {
            if (Count != other.Count)
                return other.Count.CompareTo(Count);
            var left = CodePointOrder.Compare(other.Left, Left);
            return left != 0 ? left : CodePointOrder.Compare(other.Right, Right);
        }
    }
}
