namespace MaskedSeq2Seq.Evaluation;

/// <summary>How chrF is computed; as it stands, chrF2 as papers report it.</summary>
public sealed record ChrfSettings
{
    /// <summary>chrF2++, with words and pairs of words.</summary>
    public static ChrfSettings PlusPlus { get; } = new() { WordOrder = 2 };

    /// <summary>The longest n-grams of characters.</summary>
    public int CharacterOrder { get; init; } = 6;

    /// <summary>The longest n-grams of words; 0 for none, 2 for chrF++.</summary>
    public int WordOrder { get; init; }

    /// <summary>How many times recall weighs more than precision.</summary>
    public int Beta { get; init; } = 2;

    /// <summary>Whether upper and lower case are the same.</summary>
    public bool Lowercase { get; init; }

    /// <summary>Whether white space counts among the characters.</summary>
    public bool Whitespace { get; init; }

    /// <summary>
    /// Whether the F-scores of all orders are averaged, with a tiny number where an order has no n-grams (as in the
    /// first program for chrF), rather than precision and recall over the orders that have some.
    /// </summary>
    public bool EpsilonSmoothing { get; init; }
}
