using System.Globalization;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Reporting;

/// <summary>How the parts of an audit are called in sentences and tables.</summary>
internal static class AuditWording
{
    /// <summary>A condition: "no padding", "4 extra", "mixed batches".</summary>
    public static string Condition(AuditCondition condition) => condition.ExtraPositions switch
    {
        null => "mixed batches",
        0 => "no padding",
        { } extra => string.Create(CultureInfo.InvariantCulture, $"{extra} extra"),
    };

    /// <summary>A change of a logit, or a norm: <c>7.42</c>, <c>1.9e-6</c>, <c>0</c>.</summary>
    public static string Change(double change) => change switch
    {
        0 => "0",
        _ when !double.IsFinite(change) => "not a number",
        _ => change.ToString(change is >= 0.01 and < 1e5 ? "0.00" : "0.0e0", CultureInfo.InvariantCulture),
    };

    /// <summary>A share: <c>8.1 %</c>; a bare <c>0</c> for exactly nothing, and for nothing else.</summary>
    public static string Share(double share) => share switch
    {
        0 => "0",
        < 0.0005 => (100 * share).ToString("0.0e0", CultureInfo.InvariantCulture) + " %",
        _ => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %",
    };

    /// <summary>A cell with a share that should be nothing.</summary>
    public static NumberCell ShareCell(double share) =>
        new(share, Share(share), share == 0 ? Tone.Good : Tone.Neutral);

    /// <summary>What of an encoder padding can come in by: "recurrence", "self-attention mask".</summary>
    public static string EncoderPart(EncoderPadding encoder) =>
        encoder.SelfAttentionMask is null ? "recurrence" : "self-attention mask";

    /// <summary>How an encoder treats padding: "packed", "not packed", or the name of a self-attention mask.</summary>
    public static string Choice(EncoderPadding encoder) => encoder switch
    {
        { SelfAttentionMask: { } mask } => mask,
        { Packing: true } => "packed",
        _ => "not packed",
    };
}
