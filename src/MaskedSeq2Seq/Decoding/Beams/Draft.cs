using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Decoding;

/// <summary>A hypothesis that is still being written: one that was there before, and a token more.</summary>
/// <param name="Before">What it goes on from; null for the beginning of the sentence.</param>
/// <param name="Token">Its last token.</param>
/// <param name="LogProbability">The natural logarithm of the probability of all its tokens.</param>
/// <param name="Symbols">How many tokens it has, an end of sentence included.</param>
internal sealed record Draft(Draft? Before, int Token, double LogProbability, int Symbols)
{
    /// <summary>Nothing written yet.</summary>
    public static Draft Empty { get; } = new(null, SpecialTokens.BeginOfSentence, 0, 0);

    /// <summary>The row of the step from which the last token came.</summary>
    public int Row { get; init; }

    /// <summary>The source word that the last step looked at most; −1 if there is none.</summary>
    public int SourceWord { get; init; }

    /// <summary>What is taken off the score for source words hardly looked at; never above 0.</summary>
    public double Coverage { get; init; }

    /// <summary>Whether the sentence has ended.</summary>
    public bool IsEnded => Token == SpecialTokens.EndOfSentence;

    /// <summary>The tokens, without beginning and end of sentence.</summary>
    public int[] Tokens() => Collect(draft => draft.Token);

    /// <summary>The draft as an answer.</summary>
    /// <param name="score">What it was ranked by.</param>
    public Hypothesis ToHypothesis(double score) => new(Tokens(), LogProbability)
    {
        Score = score,
        SourceWords = Collect(draft => draft.SourceWord),
    };

    private int[] Collect(Func<Draft, int> part)
    {
        var last = IsEnded ? Before! : this;
        var collected = new int[last.Symbols];
        for (var draft = last; draft.Before is not null; draft = draft.Before)
            collected[draft.Symbols - 1] = part(draft);
        return collected;
    }
}
