using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// <see cref="FreezePaddingMask"/> as it was first described: each sentence's scores are put together from a part that
/// learns and a part that does not, with a graph for each sentence. Kept to show that both are the same and what this
/// one costs: of a decoding step's mask, forwards and backwards, 17 times as much for 16 sentences on a CPU, and more
/// for more of them.
/// <para>Distribution and gradient: those of <see cref="FreezePaddingMask"/>.</para>
/// </summary>
public sealed class FreezePaddingPerSentenceMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "freeze_padding_per_sentence";

    /// <inheritdoc/>
    public string Summary => "freeze_padding with a graph for each sentence, as first described; the same, but slow";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var scope = NewDisposeScope();
        var sentences = mask.Lengths.Select((length, row) => Sentence(scores.narrow(0, row, 1), length));
        return cat([.. sentences], 0).MoveToOuterDisposeScope();
    }

    private static Tensor Sentence(Tensor scores, long length)
    {
        var learning = scores.narrow(-1, 0, length);
        var frozen = scores.narrow(-1, length, scores.shape[^1] - length).detach();
        return AttentionSoftmax.Over(cat([learning, frozen], -1));
    }
}
