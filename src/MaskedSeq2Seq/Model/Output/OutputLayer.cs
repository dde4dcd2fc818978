using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// From the decoder's readout to the logits: dropout, then a linear map whose weights may be the target embeddings. A
/// readout as wide as an embedding makes this large product as small as it can be.
/// </summary>
internal sealed class OutputLayer : nn.Module
{
    private readonly double dropout;
    private readonly Linear? vocabulary;
    private Parameter? tiedBias;

    public OutputLayer(ModelSettings settings, int vocabularySize, Initialization initialization)
        : base(nameof(OutputLayer))
    {
        dropout = settings.Dropout;
        if (settings.TieTargetEmbeddings)
        {
            tiedBias = nn.Parameter(zeros(vocabularySize));
        }
        else
        {
            vocabulary = nn.Linear(settings.ReadoutSize, vocabularySize);
            initialization.Linear(vocabulary);
        }
        RegisterComponents();
    }

    /// <summary>The logits.</summary>
    /// <param name="readout">What the decoder knows. [N, E]</param>
    /// <param name="embedding">The target embeddings, for an output layer that shares their weights.</param>
    /// <returns>The logits. [N, V]</returns>
    public Tensor Logits(Tensor readout, Embedding embedding)
    {
        using var scope = NewDisposeScope();
        var (weight, bias) = Map(embedding);
        return Products.Linear(FeatureDropout.Of(readout, dropout, training), weight, bias).MoveToOuterDisposeScope();
    }

    /// <summary>The cross entropy of tokens, without their logits being kept; for training. []</summary>
    /// <param name="readout">What the decoder knows. [N, E]</param>
    /// <param name="embedding">As for <see cref="Logits"/>.</param>
    /// <param name="gold">The tokens. [N] int64</param>
    /// <param name="terms">Smoothing and scale.</param>
    public Tensor Loss(Tensor readout, Embedding embedding, Tensor gold, LossTerms terms)
    {
        using var scope = NewDisposeScope();
        var (weight, bias) = Map(embedding);
        var features = FeatureDropout.Of(readout, dropout, training);
        return OutputCrossEntropy.Of(features, weight, bias, gold, terms).MoveToOuterDisposeScope();
    }

    private (Tensor Weight, Tensor Bias) Map(Embedding embedding) => vocabulary is null
        ? (embedding.weight!, tiedBias!)
        : (vocabulary.weight!, vocabulary.bias!);
}
