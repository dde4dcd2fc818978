using MaskedSeq2Seq.Data;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// The tokens that no answer holds: padding and the beginning of a sentence, which only a model that knows little
/// finds likely anywhere, and others if wanted. To be made within the dispose scope of a search.
/// </summary>
/// <param name="device">Where logits are.</param>
/// <param name="others">What is not to be written beside them.</param>
internal sealed class NeverWritten(Device device, params IReadOnlyList<long> others)
{
    private readonly Tensor ids = tensor(
        [SpecialTokens.Padding, SpecialTokens.BeginOfSentence, .. others], dtype: ScalarType.Int64, device: device);

    /// <summary>Takes all probability from them.</summary>
    /// <param name="logits">Logits or log-probabilities of each row's next token; changed in place. [R, V]</param>
    public void Forbid(Tensor logits)
    {
        using var scope = NewDisposeScope();
        logits.index_fill_(1, ids, double.NegativeInfinity);
    }
}
