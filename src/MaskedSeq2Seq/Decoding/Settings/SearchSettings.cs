using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Decoding;

/// <summary>How the best answer to a sentence is searched for.</summary>
public sealed record SearchSettings : ICheckedSettings
{
    // More hypotheses of one sentence are a slip of the finger.
    private const int Most = 10_000;

    /// <summary>Hypotheses of a sentence that are followed at a time; 1 is greedy search, 5 is common.</summary>
    public int BeamSize { get; init; } = 1;

    /// <summary>How many of them are answered, the best first; at most the beam's size unless they are drawn.</summary>
    public int Nbest { get; init; } = 1;

    /// <summary>
    /// Makes up for long hypotheses being less likely: none, length (the logarithm of the probability divided by the
    /// length to a power) or gnmt (divided by ((5 + length) / 6) to a power). The end of sentence counts.
    /// </summary>
    public LengthPenaltyKind LengthPenalty { get; init; } = LengthPenaltyKind.Length;

    /// <summary>The power of the length penalty; the higher, the longer the answers.</summary>
    public double LengthPower { get; init; } = 1;

    /// <summary>
    /// How much a hypothesis pays for source words that it hardly looked at (Wu et al. 2016); 0 for nothing.
    /// </summary>
    public double CoveragePenalty { get; init; }

    /// <summary>The fewest tokens of an answer, as a multiple of the source's tokens; 0 for no limit.</summary>
    public double MinimumRatio { get; init; }

    /// <summary>The most tokens of an answer, as a multiple of the source's tokens; 0 for no limit but the
    /// evaluation's maximum length.</summary>
    public double MaximumRatio { get; init; }

    /// <summary>No run of this many tokens may come twice in an answer; 0 for no such limit.</summary>
    public int NoRepeatNgram { get; init; }

    /// <summary>
    /// What is done about unknown words in answers: keep, forbid, or replace by the source word most looked at.
    /// </summary>
    public UnknownTokens Unknown { get; init; } = UnknownTokens.Keep;

    /// <summary>Whether answers are drawn by chance, as likely as the model finds them, instead of searched.</summary>
    public bool Sampling { get; init; }

    /// <summary>Draws below 1 keep to likely tokens, draws above 1 stray from them.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Draws are among this many likeliest tokens; 0 for all.</summary>
    public int TopK { get; init; }

    /// <summary>Decides the draws: the same sentence gets the same answer, whatever else is translated.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whether greedy search answers as these settings ask.</summary>
    internal bool IsGreedy => BeamSize == 1 && !Sampling && MinimumRatio == 0 && MaximumRatio == 0
        && NoRepeatNgram == 0 && Unknown == UnknownTokens.Keep && CoveragePenalty == 0
        && (LengthPenalty == LengthPenaltyKind.None || Nbest == 1);

    /// <summary>How many hypotheses of a sentence there are at a time.</summary>
    internal int Hypotheses => Math.Max(BeamSize, Nbest);

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        problems.Between(BeamSize, 1, Most);
        problems.Between(Nbest, 1, Most);
        problems.Between(LengthPower, 0, 10);
        problems.Between(CoveragePenalty, 0, 100);
        problems.AtLeast(MinimumRatio, 0);
        problems.AtLeast(MaximumRatio, 0);
        problems.AtLeast(NoRepeatNgram, 0);
        problems.Between(Temperature, 0.01, 100);
        problems.AtLeast(TopK, 0);
        problems.AtLeast(Seed, 0);
        foreach (var property in Sampling ? [] : UnreadWithoutSampling())
            problems.Add(property, "would change nothing without sampling");
        if (!Sampling && Nbest > BeamSize)
            problems.Add(nameof(Nbest), $"must be at most the beam's size, which is {BeamSize}, not {Nbest}");
        if (MaximumRatio > 0 && MinimumRatio > MaximumRatio)
            problems.Add(nameof(MinimumRatio), "must not be above maximum_ratio");
    }

    private IEnumerable<string> UnreadWithoutSampling()
    {
        var defaults = new SearchSettings();
        if (Temperature != defaults.Temperature)
            yield return nameof(Temperature);
        if (TopK != defaults.TopK)
            yield return nameof(TopK);
        if (Seed != defaults.Seed)
            yield return nameof(Seed);
    }
}
