using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// The likeliest tokens of each row. As many as a beam is wide are enough: none of the beam's best candidates can be
/// further down in its row.
/// </summary>
/// <param name="count">How many.</param>
internal sealed class LikeliestTokens(int count) : ITokenChoice
{
    /// <inheritdoc/>
    public (Tensor LogProbabilities, Tensor Tokens) Choose(Tensor logProbabilities, IReadOnlyList<BeamRow> rows) =>
        logProbabilities.topk((int)Math.Min(count, logProbabilities.shape[1]), 1);
}
