namespace MaskedSeq2Seq.Data;

/// <summary>
/// A side's training text as words, to be cut into pieces anew for each epoch. It keeps four bytes a word, and each
/// different word once.
/// </summary>
internal sealed class DropoutText
{
    private readonly SideText side;
    private readonly ITokenizer tokenizer;
    private readonly TokenIndex index = new();
    private readonly SentenceStoreBuilder builder;
    private SentenceStore sentences = SentenceStore.Empty(0);
    private string[] words = [];

    /// <param name="language">The side's settings.</param>
    /// <param name="side">Cuts its words.</param>
    public DropoutText(LanguageSettings language, SideText side)
    {
        this.side = side;
        tokenizer = Tokenizers.Prepared(language, new SpaceTokenizer());
        builder = new SentenceStoreBuilder(index);
    }

    /// <summary>Adds a sentence.</summary>
    public void Add(string line)
    {
        tokenizer.Tokenize(line.AsSpan(), builder);
        builder.EndSentence();
    }

    /// <summary>Has to be called when all sentences are added.</summary>
    public void Complete() => (sentences, words) = (builder.Build(), [.. index.Tokens]);

    /// <summary>All pieces that the words can be cut into, whichever merges are left out.</summary>
    public IEnumerable<string> PossiblePieces() => new PossiblePieces(side.Codes!, side.Pieces).Of(words);

    /// <summary>The text, cut with some merges left out.</summary>
    public SentenceStore Cut(Vocabulary vocabulary, MergeDropout dropout)
    {
        var cut = new SentenceStoreBuilder(vocabulary);
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var word in sentences[i])
                side.Bpe!.CutByChance(words[word], cut, dropout);
            cut.EndSentence();
        }
        return cut.Build();
    }
}
