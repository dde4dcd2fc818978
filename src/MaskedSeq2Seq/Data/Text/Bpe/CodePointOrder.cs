namespace MaskedSeq2Seq.Data;

/// <summary>
/// Orders texts by their Unicode code points, as Python does. UTF-16 code units alone would put what lies outside of
/// the basic plane, as pairs of surrogates, before U+E000.
/// </summary>
internal static class CodePointOrder
{
    private const char FirstSurrogate = '\uD800';
    private const char AfterSurrogates = '\uE000';

    public static int Compare(string first, string second)
    {
        var same = first.AsSpan().CommonPrefixLength(second);
        return same == first.Length || same == second.Length
            ? first.Length.CompareTo(second.Length)
            : Weight(first[same]).CompareTo(Weight(second[same]));
    }

    private static int Weight(char unit) => unit switch
    {
        >= AfterSurrogates => unit - (AfterSurrogates - FirstSurrogate),
        >= FirstSurrogate => unit + (char.MaxValue + 1 - AfterSurrogates),
        _ => unit,
    };
}
