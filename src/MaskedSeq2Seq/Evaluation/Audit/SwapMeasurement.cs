using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// How far padding moves the logits if attention is masked with −∞, or the recurrence is packed, or both, in a model
/// that was trained otherwise. Without padding neither makes a difference, so the logits of each sentence alone are
/// the same with any of them.
/// </summary>
internal sealed class SwapMeasurement
{
    private readonly Seq2SeqModel model;
    private readonly (IMaskStrategy Mask, bool Packing) own;
    private readonly List<PaddingSwap> swaps;

    /// <summary>Plans every swap that changes something.</summary>
    /// <param name="model">The model as it was trained.</param>
    public SwapMeasurement(Seq2SeqModel model)
    {
        this.model = model;
        own = (model.Mask, model.Packing);
        bool[] masks = own.Mask is NegativeInfinityMask ? [false] : [false, true];
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
                (model.Mask, model.Packing) = (Mask(swaps[i].MaskSwapped), swaps[i].Packing);
                using var logits = model.Logits(batch);
                var change = alone.ChangeOfRows(logits, batch.Host).Max();
                swaps[i] = swaps[i] with { LargestLogitChange = Math.Max(swaps[i].LargestLogitChange, change) };
            }
        }
        finally
        {
            (model.Mask, model.Packing) = own;
        }
    }

    private IMaskStrategy Mask(bool swapped) => swapped ? new NegativeInfinityMask() : own.Mask;
}
