using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Decoding;

/// <summary>Forbids a sentence to end before it has its fewest tokens.</summary>
internal sealed class EarlyEndBan : ITokenBan
{
    /// <inheritdoc/>
    public void AddTo(List<long> tokens, Draft draft, LengthLimits limits)
    {
        if (draft.Symbols < limits.Minimum)
            tokens.Add(SpecialTokens.EndOfSentence);
    }
}
