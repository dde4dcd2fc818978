using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>Takes the likeliest label of each sentence; there is nothing to search for.</summary>
public static class LikeliestLabel
{
    /// <summary>Labels a batch.</summary>
    /// <param name="model">The model; evaluated without dropout and left in the mode it was in.</param>
    /// <param name="source">Token ids on the model's device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, in any order, on the CPU. [B] int64</param>
    /// <returns>One hypothesis of one token a row, in the order of the rows.</returns>
    public static IReadOnlyList<Hypothesis> Decode(AttentionClassifier model, Tensor source, Tensor lengths)
    {
        ArgumentNullException.ThrowIfNull(model);
        var training = model.training;
        model.eval();
        try
        {
            using var noGrad = no_grad();
            using var scope = NewDisposeScope();
            return Best(model.Classify(source, lengths).Logits);
        }
        finally
        {
            model.train(training);
        }
    }

    private static Hypothesis[] Best(Tensor logits)
    {
        var (best, labels) = logits.max(1);
        var logProbabilities = best.sub(logits.logsumexp(1)).to(ScalarType.Float64).cpu().data<double>().ToArray();
        var onHost = labels.cpu().data<long>().ToArray();
        return [.. onHost.Zip(logProbabilities, (label, likely) => new Hypothesis([(int)label], likely))];
    }
}
