using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Softmax over every position, padding included: what attention does when nobody tells it about lengths (Bahdanau, Cho
/// and Bengio 2015 give the formula for one sentence, where there is no padding).
/// <para>Distribution: padding takes a share of the weight that grows with its amount, so real tokens sum to less than
/// 1 and the same sentence gets another context vector in another batch.</para>
/// <para>Gradient: flows through the padded positions too, to the scores and, without packing, to the recurrence that
/// ran over them; the model can learn to score padding low, but only as much of it as training showed.</para>
/// </summary>
public sealed class NoMask : IMaskStrategy
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public string Summary => "softmax over all positions; padding takes a share of the weight";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask) => AttentionSoftmax.Over(scores);

    /// <inheritdoc/>
    public Tensor ScoresGradient(Tensor scores, Tensor weights, Tensor gradient, PaddingMask mask) =>
        AttentionSoftmax.Gradient(weights, gradient);
}
