namespace MaskedSeq2Seq.Data;

/// <summary>Fills a <see cref="SentenceStore"/> token by token; the sentence at work can be given up.</summary>
/// <param name="vocabulary">Gives the tokens their ids.</param>
internal sealed class SentenceStoreBuilder(ITokenIds vocabulary) : ITokenSink
{
    private int[] ids = new int[1 << 10];
    private int[] offsets = new int[1 << 8];
    private int tokens;

    /// <summary>How many sentences are finished.</summary>
    public int Count { get; private set; }

    /// <summary>How many tokens the sentence at work has so far.</summary>
    public int OpenLength => tokens - offsets[Count];

    /// <summary>The ids of the sentence at work so far.</summary>
    public ReadOnlySpan<int> OpenIds => ids.AsSpan(offsets[Count]..tokens);

    /// <exception cref="InputException">There are more tokens than one array holds.</exception>
    public void Add(ReadOnlySpan<char> token)
    {
        if (tokens == ids.Length)
            Array.Resize(ref ids, Larger(ids.Length));
        ids[tokens++] = vocabulary.IdOf(token);
    }

    /// <summary>Finishes the sentence at work.</summary>
    public void EndSentence()
    {
        if (Count + 1 == offsets.Length)
            Array.Resize(ref offsets, Larger(offsets.Length));
        offsets[++Count] = tokens;
    }

    /// <summary>Gives up the sentence at work.</summary>
    public void DropSentence() => tokens = offsets[Count];

    /// <summary>The store. The builder is of no use afterwards.</summary>
    public SentenceStore Build()
    {
        // A copy costs as much again while it is made, so a little unused room is kept.
        if (tokens < ids.Length - ids.Length / 8)
            Array.Resize(ref ids, tokens);
        Array.Resize(ref offsets, Count + 1);
        return new SentenceStore(ids, offsets);
    }

    private static int Larger(int length)
    {
        if (length == Array.MaxLength)
            throw new InputException(
                $"one side of a corpus can have at most {Array.MaxLength} tokens: split it, or set maximum_length");
        return (int)Math.Min(2L * length, Array.MaxLength);
    }
}
