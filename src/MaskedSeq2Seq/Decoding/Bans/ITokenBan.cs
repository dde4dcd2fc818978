namespace MaskedSeq2Seq.Decoding;

/// <summary>Forbids hypotheses to go on with some tokens.</summary>
internal interface ITokenBan
{
    /// <summary>Adds the tokens that may not come next; one may be added twice.</summary>
    /// <param name="tokens">To which to add.</param>
    /// <param name="draft">What is written so far.</param>
    /// <param name="limits">How long it may get.</param>
    void AddTo(List<long> tokens, Draft draft, LengthLimits limits);
}
