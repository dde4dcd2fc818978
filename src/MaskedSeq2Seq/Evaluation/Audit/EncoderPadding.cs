using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>How an encoder treats padding: by packing if it is recurrent, by a mask if it attends to itself.</summary>
/// <param name="Packing">Whether the recurrence leaves padding out; null where there is no recurrence.</param>
/// <param name="SelfAttentionMask">
/// The name of the self-attention mask; null where the source does not look at itself.
/// </param>
public sealed record EncoderPadding(bool? Packing, string? SelfAttentionMask)
{
    /// <summary>A recurrent encoder.</summary>
    /// <param name="packing">Whether the recurrence leaves padding out.</param>
    public static EncoderPadding Recurrent(bool packing) => new(packing, null);

    /// <summary>An encoder in which the source looks at itself.</summary>
    /// <param name="mask">The name of the self-attention mask.</param>
    public static EncoderPadding SelfAttention(string mask) => new(null, mask);

    /// <summary>How a model's encoder treats padding now.</summary>
    /// <param name="model">The model.</param>
    public static EncoderPadding Of(SequenceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Settings.HasRecurrentEncoder
            ? Recurrent(model.Packing)
            : SelfAttention(model.SelfAttentionMask.Name);
    }
}
