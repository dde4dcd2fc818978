namespace MaskedSeq2Seq.Data;

/// <summary>
/// The token ids of many sentences in one flat array with offsets: four bytes a token and four a sentence, so millions
/// of sentences fit. Special tokens that mark a sentence's ends are not inside.
/// </summary>
/// <remarks>Safe to read from several threads.</remarks>
public sealed class SentenceStore
{
    private readonly int[] ids;
    private readonly int[] offsets;

    /// <param name="ids">All ids, sentence after sentence; what lies after the last offset is not used.</param>
    /// <param name="offsets">Where each sentence starts, and where the last one ends.</param>
    internal SentenceStore(int[] ids, int[] offsets) => (this.ids, this.offsets) = (ids, offsets);

    /// <summary>The ids of some lines of text.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="tokenizer">Cuts them.</param>
    /// <param name="vocabulary">Knows their tokens.</param>
    public static SentenceStore FromLines(IEnumerable<string> lines, ITokenizer tokenizer, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(tokenizer);
        var store = new SentenceStoreBuilder(vocabulary);
        foreach (var line in lines)
        {
            tokenizer.Tokenize(line.AsSpan(), store);
            store.EndSentence();
        }
        return store.Build();
    }

    /// <summary>A number of sentences without a token.</summary>
    public static SentenceStore Empty(int count) => new([], new int[count + 1]);

    /// <summary>How many sentences there are.</summary>
    public int Count => offsets.Length - 1;

    /// <summary>How many tokens all sentences have together.</summary>
    public long TokenCount => offsets[^1];

    /// <summary>All ids, sentence after sentence.</summary>
    internal Span<int> AllIds => ids.AsSpan(0, offsets[^1]);

    /// <summary>How many tokens a sentence has.</summary>
    public int Length(int i) => offsets[i + 1] - offsets[i];

    /// <summary>The ids of a sentence.</summary>
    public ReadOnlySpan<int> this[int i] => ids.AsSpan(offsets[i], offsets[i + 1] - offsets[i]);
}
