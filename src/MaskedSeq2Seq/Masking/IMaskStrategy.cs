using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>A way to turn attention scores into weights where some positions are padding.</summary>
public interface IMaskStrategy
{
    /// <summary>The name in a configuration: <c>model.mask</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one line.</summary>
    string Summary { get; }

    /// <summary>
    /// Whether the weights of real tokens are, to rounding, what they were without any padding, and those of padding 0,
    /// whatever the scores.
    /// </summary>
    bool HidesPadding => false;

    /// <summary>The weights with which a decoding step, or every step and head, looks at the source.</summary>
    /// <param name="scores">
    /// What the score function gave. [B, S], or with steps and heads between: [B, T, S], [B, heads, T, S].
    /// </param>
    /// <param name="mask">Which positions are real.</param>
    /// <returns>The weights, in the shape of the scores.</returns>
    Tensor Weights(Tensor scores, PaddingMask mask);
}
