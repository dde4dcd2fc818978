using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>Takes the likeliest labels of each sentence; there is nothing to search for.</summary>
public static class LikeliestLabel
{
    /// <summary>Labels a batch.</summary>
    /// <param name="models">
    /// One model, or several whose probabilities are averaged; evaluated without dropout and left in the mode they
    /// were in.
    /// </param>
    /// <param name="source">Token ids on the models' device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, in any order, on the CPU. [B] int64</param>
    /// <param name="wanted">How many labels of each sentence, if there are as many.</param>
    /// <returns>Hypotheses of one token for each row, the likeliest first, in the order of the rows.</returns>
    public static IReadOnlyList<IReadOnlyList<Hypothesis>> Decode(
        IReadOnlyList<AttentionClassifier> models, Tensor source, Tensor lengths, int wanted = 1)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentOutOfRangeException.ThrowIfZero(models.Count);
        using var mode = new InferenceMode(models);
        using var scope = NewDisposeScope();
        var each = models.Select(model => model.Classify(source, lengths).Logits.log_softmax(1)).ToList();
        var together = stack(each).logsumexp(0).sub(Math.Log(models.Count));
        // Special tokens are labels of nothing.
        var named = together.narrow(1, SpecialTokens.Count, together.shape[1] - SpecialTokens.Count);
        var (best, labels) = named.topk((int)Math.Min(wanted, named.shape[1]), 1);
        var onHost = labels.add(SpecialTokens.Count).cpu().flatten().data<long>().ToArray();
        var logProbabilities = best.to(ScalarType.Float64).cpu().flatten().data<double>().ToArray();
        return
        [
            .. onHost.Zip(logProbabilities, (label, likely) => new Hypothesis([(int)label], likely))
                .Chunk((int)best.shape[1]),
        ];
    }
}
