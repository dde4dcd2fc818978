namespace MaskedSeq2Seq.Evaluation;

/// <summary>How far padding moves the logits of a model whose treatment of padding is changed after training.</summary>
/// <param name="Mask">The name of the mask strategy.</param>
/// <param name="Encoder">How the encoder treats padding.</param>
/// <param name="MaskSwapped">Whether the mask is put in place of the model's own.</param>
/// <param name="EncoderSwapped">
/// Whether packing, or the self-attention mask, is put in place of the model's own.
/// </param>
/// <param name="LargestLogitChange">
/// The largest change of a logit, over all sentences and conditions, from that of the sentence alone.
/// </param>
public sealed record PaddingSwap(
    string Mask, EncoderPadding Encoder, bool MaskSwapped, bool EncoderSwapped, double LargestLogitChange);
