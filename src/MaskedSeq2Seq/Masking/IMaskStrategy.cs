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

    /// <summary>
    /// The way back from weights to scores, for a decoder that has a backward pass of its own. Unless a strategy knows
    /// a shorter one, it is found by recording <see cref="Weights"/> once more.
    /// </summary>
    /// <param name="scores">What <see cref="Weights"/> was given. [B, S]</param>
    /// <param name="weights">What it gave. [B, S]</param>
    /// <param name="gradient">The gradient of a loss with respect to the weights. [B, S]</param>
    /// <param name="mask">Which positions are real.</param>
    /// <returns>The gradient of that loss with respect to the scores. [B, S]</returns>
    Tensor ScoresGradient(Tensor scores, Tensor weights, Tensor gradient, PaddingMask mask)
    {
        using var scope = NewDisposeScope();
        using var recording = enable_grad();
        var leaf = scores.detach().requires_grad_();
        return autograd.grad([Weights(leaf, mask)], [leaf], [gradient])[0].MoveToOuterDisposeScope();
    }
}
