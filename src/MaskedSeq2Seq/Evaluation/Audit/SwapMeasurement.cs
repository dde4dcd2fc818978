using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// How far padding moves the logits if attention is masked with −∞ (a transformer's over the source itself too), or the
/// recurrence is packed, or both, in a model that was trained otherwise. Without padding neither makes a difference, so the logits of each sentence alone are
/// the same with any of them.
/// </summary>
internal sealed class SwapMeasurement
{
    private readonly SequenceModel model;
    private readonly (IMaskStrategy Mask, ISelfAttentionMask SelfAttentionMask, bool Packing) own;
    private readonly List<PaddingSwap> swaps;

    /// <summary>Plans every swap that changes something.</summary>
    /// <param name="model">The model as it was trained.</param>
    public SwapMeasurement(SequenceModel model)
    {
        this.model = model;
        own = (model.Mask, model.SelfAttentionMask, model.Packing);
        bool[] masks = IsMaskedEverywhere ? [false] : [false, true];
        bool[] packings = own.Packing ? [false] : [false, true];
        swaps =
        [
            .. from mask in masks
               from packing in packings
               where mask || packing
               select new PaddingSwap(Mask(mask).Name, packing || own.Packing, mask, packing, 0),
        ];
    }

    /// <summary>Every swap with the largest change so far, after the model as it was trained.</summary>
    /// <param name="asTrained">The largest change in the model as it was trained.</param>
    public IReadOnlyList<PaddingSwap> Results(double asTrained) =>
        [new PaddingSwap(own.Mask.Name, own.Packing, false, false, asTrained), .. swaps];

    /// <summary>Adds a batch.</summary>
    public void Add(Batch batch, LoneLogits alone)
    {
        try
        {
            for (var i = 0; i < swaps.Count; i++)
            {
                var swap = swaps[i];
                (model.Mask, model.SelfAttentionMask, model.Packing) =
                    (Mask(swap.MaskSwapped), SelfAttentionMask(swap.MaskSwapped), swap.Packing);
                using var logits = model.Logits(batch);
                var change = alone.ChangeOfRows(logits, batch.Host).Max();
                swaps[i] = swap with { LargestLogitChange = Math.Max(swap.LargestLogitChange, change) };
            }
        }
        finally
        {
            (model.Mask, model.SelfAttentionMask, model.Packing) = own;
        }
    }

    private bool IsMaskedEverywhere =>
        own.Mask is NegativeInfinityMask
        && (model.Settings.Encoder != Encoders.Transformer || own.SelfAttentionMask is ColumnsMask);

    private IMaskStrategy Mask(bool swapped) => swapped ? new NegativeInfinityMask() : own.Mask;

    private ISelfAttentionMask SelfAttentionMask(bool swapped) => swapped ? new ColumnsMask() : own.SelfAttentionMask;
}
