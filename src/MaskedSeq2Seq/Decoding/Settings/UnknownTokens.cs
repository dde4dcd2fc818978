namespace MaskedSeq2Seq.Decoding;

/// <summary>What a search does where the model would write that it does not know the word.</summary>
public enum UnknownTokens
{
    /// <summary>Lets it write so.</summary>
    Keep,

    /// <summary>Has it write its next best token.</summary>
    Forbid,

    /// <summary>Puts the source word there at which it looked most (Luong et al. 2015).</summary>
    Replace,
}
