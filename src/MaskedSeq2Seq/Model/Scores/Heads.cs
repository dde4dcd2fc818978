using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>Cuts features into heads (Vaswani et al. 2017) and joins them again.</summary>
internal static class Heads
{
    /// <summary>Gives each head its features. [B, T, F] → [B, heads, T, F / heads]</summary>
    /// <remarks>The result and what it is a view of are in the current dispose scope.</remarks>
    public static Tensor Split(Tensor features, long heads) =>
        features.unflatten(-1, [heads, features.shape[^1] / heads]).transpose(1, 2);

    /// <summary>Puts the heads side by side again. [B, heads, T, F / heads] → [B, T, F]</summary>
    /// <remarks>The result and what it is a view of are in the current dispose scope.</remarks>
    public static Tensor Join(Tensor perHead) => perHead.transpose(1, 2).flatten(2);
}
