namespace MaskedSeq2Seq.Data;

/// <summary>The four entries that every vocabulary starts with, and their ids.</summary>
public static class SpecialTokens
{
    /// <summary>
    /// Fills the positions after a sentence's end. No computation may depend on it: lengths say what is real.
    /// </summary>
    public const int Padding = 0;

    /// <summary>Stands for every token that the vocabulary lacks.</summary>
    public const int Unknown = 1;

    /// <summary>What the decoder is given before the first target token.</summary>
    public const int BeginOfSentence = 2;

    /// <summary>Ends every source sentence and is the last target token to be predicted.</summary>
    public const int EndOfSentence = 3;

    /// <summary>How many special tokens there are; the first ordinary token has this id.</summary>
    public const int Count = 4;

    /// <summary>The names under which they stand in a vocabulary file, in the order of their ids.</summary>
    public static IReadOnlyList<string> Names { get; } = ["<pad>", "<unk>", "<s>", "</s>"];
}
