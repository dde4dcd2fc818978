namespace MaskedSeq2Seq.Decoding;

/// <summary>Forbids every token with which a run of tokens would come a second time (Paulus et al. 2018).</summary>
/// <param name="length">The tokens of such a run.</param>
internal sealed class RepetitionBan(int length) : ITokenBan
{
    /// <inheritdoc/>
    public void AddTo(List<long> tokens, Draft draft, LengthLimits limits)
    {
        if (draft.Symbols < length)
            return;
        var written = draft.Tokens().AsSpan();
        var last = written[^(length - 1)..];
        for (var end = length - 1; end < written.Length; end++)
        {
            if (written[(end - last.Length)..end].SequenceEqual(last))
                tokens.Add(written[end]);
        }
    }
}
