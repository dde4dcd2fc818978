namespace MaskedSeq2Seq.Decoding;

/// <summary>How a search makes up for long hypotheses being less likely than short ones.</summary>
public enum LengthPenaltyKind
{
    /// <summary>Not at all: the score is the logarithm of the probability.</summary>
    None,

    /// <summary>Divides that logarithm by a power of the length.</summary>
    Length,

    /// <summary>Divides it by a power of (5 + length) / 6 (Wu et al. 2016).</summary>
    Gnmt,
}
