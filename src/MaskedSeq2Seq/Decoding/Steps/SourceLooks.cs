using MaskedSeq2Seq.Masking;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// Keeps account of where each hypothesis looked in its source: for each token at which word most, and over all its
/// tokens how much of the source it saw. To be used as <see cref="Ensemble"/> is.
/// </summary>
internal sealed class SourceLooks
{
    private readonly double penalty;
    private Tensor hasNoWord;
    private Tensor isPadding;
    private Tensor? seen;

    /// <summary>Begins the account of a batch.</summary>
    /// <param name="lengths">Real tokens in each row, the end of sentence included, on the CPU. [B] int64</param>
    /// <param name="width">How many positions a row has (S).</param>
    /// <param name="device">Where the weights are.</param>
    /// <param name="penalty">The strength of the coverage penalty.</param>
    public SourceLooks(Tensor lengths, long width, Device device, double penalty)
    {
        this.penalty = penalty;
        using var scope = NewDisposeScope();
        hasNoWord = PaddingMask.FromLengths(lengths.sub(1).clamp(0, width), width, device).Padding;
        isPadding = PaddingMask.FromLengths(lengths, width, device).Padding;
        scope.MoveToOuter(hasNoWord, isPadding);
        if (penalty > 0)
        {
            seen = zeros(lengths.shape[0], width, dtype: ScalarType.Float64, device: device)
                .MoveToOuterDisposeScope();
        }
    }

    /// <summary>Adds a step.</summary>
    /// <param name="weights">How much each row looked at each source position. [R, S]</param>
    /// <returns>
    /// The word most looked at, or −1 if the source has none, and what each row pays for what it did not see. [R, 2]
    /// </returns>
    public Tensor Add(Tensor weights)
    {
        var word = weights.masked_fill(hasNoWord, -1).argmax(1);
        var most = where(hasNoWord.all(1), full_like(word, -1), word).to(ScalarType.Float64);
        return stack([most, seen is null ? zeros_like(most) : Missed(seen, weights)], 1);
    }

    /// <summary>Goes on with other rows.</summary>
    public void Move(RowMoves moves)
    {
        if (moves.IsIdentity || (seen is null && !moves.IsNewLayout))
            return;
        using var index = tensor(moves.From, dtype: ScalarType.Int64, device: isPadding.device);
        if (seen is not null)
            seen = Moved(seen, index);
        if (moves.IsNewLayout)
            (hasNoWord, isPadding) = (Moved(hasNoWord, index), Moved(isPadding, index));
    }

    // Wu et al. (2016), equation 14. A word that was never looked at at all must not cost everything.
    private Tensor Missed(Tensor before, Tensor weights)
    {
        const double least = 1e-6;
        var total = before.add(weights.to(ScalarType.Float64));
        before.Dispose();
        seen = total.MoveToOuterDisposeScope();
        var share = total.clamp(least, 1).masked_fill(isPadding, 1);
        return share.log().sum(1).mul(penalty);
    }

    private static Tensor Moved(Tensor old, Tensor index)
    {
        var moved = old.index_select(0, index).MoveToOuterDisposeScope();
        old.Dispose();
        return moved;
    }
}
