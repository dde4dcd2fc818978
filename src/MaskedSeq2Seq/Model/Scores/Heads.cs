using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// Cuts features into heads (Vaswani et al. 2017) and joins them again. A single head is no dimension of its own.
/// </summary>
internal static class Heads
{
    /// <summary>[B, T, F] to [B, heads, T, F / heads], or as it was if there is one head.</summary>
    /// <remarks>Where the result is another tensor, both are in the current dispose scope.</remarks>
    public static Tensor Split(Tensor features, long heads) => heads == 1
        ? features
        : features.unflatten(-1, [heads, features.shape[^1] / heads]).transpose(1, 2);

    /// <summary>[B, heads, T, F / heads] to [B, T, F], or as it was if there is one head.</summary>
    public static Tensor Join(Tensor perHead, long heads) => heads == 1
        ? perHead
        : perHead.transpose(1, 2).flatten(2);
}
