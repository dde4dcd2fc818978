namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// What hypotheses are ranked by (Wu et al. 2016, "Google's Neural Machine Translation System", equation 14).
/// </summary>
/// <param name="penalty">How long hypotheses are made up for.</param>
/// <param name="power">The power of that.</param>
internal sealed class HypothesisScore(LengthPenaltyKind penalty, double power)
{
    /// <summary>The score that settings ask for.</summary>
    public static HypothesisScore Of(SearchSettings settings) => new(settings.LengthPenalty, settings.LengthPower);

    /// <summary>The score of a hypothesis.</summary>
    public double Of(Draft draft) => draft.LogProbability / Divisor(draft.Symbols) + draft.Coverage;

    /// <summary>A score above which no hypothesis can get that goes on from a draft.</summary>
    /// <param name="draft">The draft; more tokens only make it less likely, and coverage only takes off.</param>
    /// <param name="longest">The most symbols it may get.</param>
    public double Bound(Draft draft, int longest) => draft.LogProbability / Divisor(longest);

    private double Divisor(int symbols) => penalty switch
    {
        LengthPenaltyKind.Length => Math.Pow(Math.Max(1, symbols), power),
        LengthPenaltyKind.Gnmt => Math.Pow((5.0 + symbols) / 6, power),
        _ => 1,
    };
}
