using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What judgements mean for the reader.</summary>
public static class Tones
{
    /// <summary>The tone of a finding.</summary>
    /// <param name="kind">What was found.</param>
    public static Tone Of(FindingKind kind) => kind switch
    {
        FindingKind.Better => Tone.Good,
        FindingKind.Worse => Tone.Bad,
        FindingKind.Neither => Tone.Neutral,
        _ => Tone.Muted,
    };

    /// <summary>The tone of a claim's verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public static Tone Of(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => Tone.Good,
        ClaimVerdict.Contradicted => Tone.Bad,
        _ => Tone.Muted,
    };
}
