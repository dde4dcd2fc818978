using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Which pairs of a query and a key attention must leave out, and the softmax over those that are left: M of 0 and −∞
/// in softmax((Q Kᵀ + M) / √d) V (Vaswani et al. 2017), with M kept as true and false. Masks combine by leaving out
/// what any of them hides.
/// </summary>
internal static class HiddenPairs
{
    /// <summary>Padding as keys: no query may look there. [B, 1, 1, T] bool</summary>
    public static Tensor Columns(PaddingMask padding) => padding.Padding.unsqueeze(1).unsqueeze(1);

    /// <summary>Padding as queries: they may look nowhere. [B, 1, T, 1] bool</summary>
    public static Tensor Rows(PaddingMask padding) => padding.Padding.unsqueeze(1).unsqueeze(3);

    /// <summary>Keys that come after the query. [T, T] bool</summary>
    public static Tensor Causal(long length, Device device)
    {
        using var scope = NewDisposeScope();
        var position = arange(length, dtype: ScalarType.Int64, device: device);
        return position.unsqueeze(0).gt(position.unsqueeze(1)).MoveToOuterDisposeScope();
    }

    /// <summary>What either of two masks hides; null where neither hides anything.</summary>
    public static Tensor? Either(Tensor? first, Tensor? second) =>
        first is null ? second : second is null ? first : first.logical_or(second);

    /// <summary>
    /// The softmax over the keys that are not hidden. A query that may look nowhere gets weights of 0 and sends no
    /// gradient back.
    /// </summary>
    /// <param name="scores">The scores. [B, heads, T, T]</param>
    /// <param name="hidden">True at pairs to leave out; it broadcasts against the scores.</param>
    public static Tensor Softmax(Tensor scores, Tensor? hidden)
    {
        if (hidden is null)
            return AttentionSoftmax.Over(scores);
        using var scope = NewDisposeScope();
        var empty = hidden.all(-1, keepdim: true);
        var beside = hidden.logical_and(empty.logical_not());
        return SoftmaxUnguarded(scores, beside).masked_fill(empty, 0).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The same without a guard: a query that may look nowhere gets NaN. To be shown, not to be trained with.
    /// </summary>
    public static Tensor SoftmaxUnguarded(Tensor scores, Tensor hidden)
    {
        using var filled = scores.masked_fill(hidden, double.NegativeInfinity);
        return AttentionSoftmax.Over(filled);
    }
}
