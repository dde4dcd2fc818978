namespace MaskedSeq2Seq.Data;

/// <summary>Gives tokens ids.</summary>
internal interface ITokenIds
{
    int IdOf(ReadOnlySpan<char> token);
}
