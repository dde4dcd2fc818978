using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using static MaskedSeq2Seq.Reporting.AuditWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Says in one sentence whether a model is padding-invariant and, if not, why.</summary>
public static class AuditVerdict
{
    /// <summary>The sentence.</summary>
    /// <param name="result">What the audit found.</param>
    public static string Write(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var invariance = result.Invariance;
        var moved = Change(invariance.LargestLogitChange);
        if (invariance.IsInvariant)
        {
            return $"The model is padding-invariant: padding moves no logit by more than {moved}, which is rounding "
                + $"(tolerance {Change(result.Tolerance.Value)}).";
        }
        return $"The model is not padding-invariant: padding moves a logit by up to {moved} "
            + $"(tolerance {Change(result.Tolerance.Value)}), {Reason(result)}.";
    }

    /// <summary>What else there is to know, a sentence each.</summary>
    /// <param name="result">What the audit found.</param>
    public static IReadOnlyList<string> Remarks(AuditResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var remarks = new List<string> { Tolerance(result.Tolerance) };
        var changed = result.Changed.Count;
        if (changed > 0 && result.Invariance.IsInvariant)
        {
            remarks.Add(
                $"{Wording.Count(changed, "answer")} changed although no logit moved beyond rounding: there two tokens "
                + "are so nearly as likely as each other that rounding decides between them");
        }
        if (changed == 0 && !result.Invariance.IsInvariant)
            remarks.Add("no answer of these sentences changed by it; others may");
        return remarks;
    }

    private static string Reason(AuditResult result)
    {
        var mask = $"attention looks at it (mask: {result.Mask})";
        var (encoder, cure) = result.Encoder.SelfAttentionMask is { } own
            ? ($"the source looks at it when it looks at itself (self_attention_mask: {own})", "columns")
            : ("the encoder's recurrence runs over it (packing: false)", "packing");
        var cured = $"moves none by more than {Change(result.Invariance.CuredLogitChange)}";
        return result.Invariance.Fault switch
        {
            PaddingFault.Mask =>
                $"because {mask}; with negative_infinity in its place, without retraining, it {cured}",
            PaddingFault.Recurrence or PaddingFault.SelfAttention =>
                $"because {encoder}; with {cure} in its place, without retraining, it {cured}",
            PaddingFault.MaskAndRecurrence or PaddingFault.MaskAndSelfAttention =>
                $"for two reasons: {mask}, and {encoder}; with negative_infinity and {cure} in their place, "
                + $"without retraining, it {cured}",
            PaddingFault.EitherOne =>
                $"because {mask} while {encoder}; either negative_infinity or {cure}, without retraining, is "
                + $"enough for it to move none beyond rounding",
            _ => $"and neither the mask nor the {EncoderPart(result.Encoder)} is the reason, or not the only one: "
                + $"with negative_infinity and {cure} it still moves one by up to "
                + Change(result.Invariance.CuredLogitChange),
        };
    }

    private static string Tolerance(LogitTolerance tolerance) =>
        $"tolerance: alone or in a batch of equally long sentences, so without any padding, a logit differs by up to "
        + $"{Change(tolerance.Rounding)}, and neighbouring numbers at the largest logit are "
        + $"{Change(tolerance.Spacing)} apart; {LogitTolerance.Margin:0} times the larger of the two, "
        + $"{Change(tolerance.Value)}, still counts as rounding, as padded batches sum in yet another order";
}
