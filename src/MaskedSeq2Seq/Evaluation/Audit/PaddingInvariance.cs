namespace MaskedSeq2Seq.Evaluation;

/// <summary>What makes an answer depend on padding.</summary>
public enum PaddingFault
{
    /// <summary>Nothing: it does not depend on it.</summary>
    None,

    /// <summary>The mask lets attention look at padding.</summary>
    Mask,

    /// <summary>The recurrence runs over padding.</summary>
    Recurrence,

    /// <summary>Both: neither the right mask nor packing is enough by itself.</summary>
    MaskAndRecurrence,

    /// <summary>The two together: the right mask is enough by itself, and so is packing.</summary>
    EitherOne,

    /// <summary>Something else: it does with the right mask and with packing, too.</summary>
    Unexplained,
}

/// <summary>Whether a model gives the same answer whatever padding stands beside a sentence.</summary>
/// <param name="Fault">What makes it depend on padding.</param>
/// <param name="LargestLogitChange">How far padding moves a logit of the model as it was trained.</param>
/// <param name="CuredLogitChange">How far it still does with the right mask and with packing.</param>
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
        var swapsPacking = swaps.Any(swap => swap.PackingSwapped);
        double Change(bool mask, bool packing) => swaps.Single(swap =>
            swap.MaskSwapped == (mask && swapsMask) && swap.PackingSwapped == (packing && swapsPacking))
            .LargestLogitChange;

        bool Holds(bool mask, bool packing) => Change(mask, packing) <= tolerance;
        var fault = (Holds(false, false), Holds(true, false), Holds(false, true), Holds(true, true)) switch
        {
            (true, _, _, _) => PaddingFault.None,
            (_, true, true, _) => PaddingFault.EitherOne,
            (_, true, _, _) => PaddingFault.Mask,
            (_, _, true, _) => PaddingFault.Recurrence,
            (_, _, _, true) => PaddingFault.MaskAndRecurrence,
            _ => PaddingFault.Unexplained,
        };
        return new PaddingInvariance(fault, Change(false, false), Change(true, true));
    }
}
