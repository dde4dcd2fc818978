using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// q · s: the dot score of Luong, Pham and Manning (2015). Nothing is learned and nothing projected, so both states
/// must have the same number of features.
/// </summary>
internal sealed class DotScore(ScoreSizes sizes) : ScoreFunction("dot", querySize: 0)
{
    /// <inheritdoc/>
    public override ScoreOperations Operations => new(Key: 0, Query: 0, Pair: sizes.EncoderState);

    /// <inheritdoc/>
    public override Tensor Keys(Tensor states) => states;

    /// <inheritdoc/>
    public override Tensor Scores(Tensor query, Tensor keys) => Products(query, keys);

    /// <summary>The dot product of every query with every key. [..., T, S]</summary>
    /// <param name="query">What asks. [..., T, A]</param>
    /// <param name="keys">What answers. [..., S, A]</param>
    internal static Tensor Products(Tensor query, Tensor keys)
    {
        using var columns = keys.transpose(-2, -1);
        return query.matmul(columns);
    }

    /// <summary>Why it cannot compare states of these sizes, or null if it can.</summary>
    internal static string? Misfit(ScoreSizes sizes) => sizes.EncoderState == sizes.DecoderState
        ? null
        : $"the encoder's states have {sizes.EncoderState} features and the decoder's {sizes.DecoderState}; "
            + "set bidirectional to false, or take `general`";
}
