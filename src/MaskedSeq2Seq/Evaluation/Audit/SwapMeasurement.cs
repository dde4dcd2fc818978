using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// How far padding moves the logits if attention is masked with −∞, or the encoder leaves padding out (a recurrence by
/// packing, self-attention by −∞ at padded keys), or both, in a model that was trained otherwise. Without padding
/// neither makes a difference, so the logits of each sentence alone are the same with any of them.
/// </summary>
internal sealed class SwapMeasurement
{
    private readonly SequenceModel model;
    private readonly (IMaskStrategy Mask, ISelfAttentionMask SelfAttentionMask, bool Packing) own;
    private readonly PaddingSwap asTrained;
    private readonly List<PaddingSwap> swaps;

    /// <summary>Plans every swap that changes something.</summary>
    /// <param name="model">The model as it was trained.</param>
    public SwapMeasurement(SequenceModel model)
    {
        this.model = model;
        own = (model.Mask, model.SelfAttentionMask, model.Packing);
        asTrained = new PaddingSwap(own.Mask.Name, EncoderPadding.Of(model), false, false, 0);
        var right = asTrained.Encoder.Packing is null
            ? EncoderPadding.SelfAttention(new ColumnsMask().Name)
            : EncoderPadding.Recurrent(packing: true);
        bool[] masks = own.Mask is NegativeInfinityMask ? [false] : [false, true];
        bool[] encoders = asTrained.Encoder == right ? [false] : [false, true];
        swaps =
        [
            .. from mask in masks
               from encoder in encoders
               where mask || encoder
               select new PaddingSwap(
                   Mask(mask).Name, encoder ? right : asTrained.Encoder, mask, encoder, LargestLogitChange: 0),
        ];
    }

    /// <summary>Every swap with the largest change so far, after the model as it was trained.</summary>
    /// <param name="change">The largest change in the model as it was trained.</param>
    public IReadOnlyList<PaddingSwap> Results(double change) =>
        [asTrained with { LargestLogitChange = change }, .. swaps];

    /// <summary>Adds a batch.</summary>
    public void Add(Batch batch, LoneLogits alone)
    {
        try
        {
            for (var i = 0; i < swaps.Count; i++)
            {
                var swap = swaps[i];
                model.Mask = Mask(swap.MaskSwapped);
                model.SelfAttentionMask = swap.EncoderSwapped ? new ColumnsMask() : own.SelfAttentionMask;
                model.Packing = swap.EncoderSwapped || own.Packing;
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

    private IMaskStrategy Mask(bool swapped) => swapped ? new NegativeInfinityMask() : own.Mask;
}
