namespace MaskedSeq2Seq.Evaluation;

/// <summary>Whether a model gives the same answer whatever padding stands beside a sentence.</summary>
/// <param name="Fault">What makes it depend on padding.</param>
/// <param name="LargestLogitChange">How far padding moves a logit of the model as it was trained.</param>
/// <param name="CuredLogitChange">
/// How far it still does with the right mask and an encoder that leaves padding out.
/// </param>
public sealed record PaddingInvariance(PaddingFault Fault, double LargestLogitChange, double CuredLogitChange)
{
    /// <summary>Whether no logit moves by more than rounding.</summary>
    public bool IsInvariant => Fault == PaddingFault.None;

    /// <summary>
    /// Finds the fault by elimination: what makes the change vanish when it is swapped was the reason for it.
    /// </summary>
    /// <param name="swaps">
    /// The model as it was trained, and with every swap that makes a difference; a swap that is not there is one of
    /// something for itself.
    /// </param>
    /// <param name="tolerance">The largest change that is taken for rounding.</param>
    public static PaddingInvariance Judge(IReadOnlyList<PaddingSwap> swaps, double tolerance)
    {
        ArgumentNullException.ThrowIfNull(swaps);
        var swapsMask = swaps.Any(swap => swap.MaskSwapped);
        var swapsEncoder = swaps.Any(swap => swap.EncoderSwapped);
        double Change(bool mask, bool encoder) => swaps.Single(swap =>
            swap.MaskSwapped == (mask && swapsMask) && swap.EncoderSwapped == (encoder && swapsEncoder))
            .LargestLogitChange;

        bool Holds(bool mask, bool encoder) => Change(mask, encoder) <= tolerance;
        var isRecurrent = swaps[0].Encoder.Packing is not null;
        var fault = (Holds(false, false), Holds(true, false), Holds(false, true), Holds(true, true)) switch
        {
            (true, _, _, _) => PaddingFault.None,
            (_, true, true, _) => PaddingFault.EitherOne,
            (_, true, _, _) => PaddingFault.Mask,
            (_, _, true, _) => isRecurrent ? PaddingFault.Recurrence : PaddingFault.SelfAttention,
            (_, _, _, true) => isRecurrent ? PaddingFault.MaskAndRecurrence : PaddingFault.MaskAndSelfAttention,
            _ => PaddingFault.Unexplained,
        };
        return new PaddingInvariance(fault, Change(false, false), Change(true, true));
    }
}
