using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// From what the decoder knows to the logits: a readout tanh(W [state, context, embedding] + b) as wide as an
/// embedding, so that the large product with the vocabulary is as small as it can be, then dropout, then the output
/// layer, whose weights may be the target embeddings.
/// </summary>
internal sealed class OutputLayer : nn.Module
{
    private readonly Linear readout;
    private readonly Dropout dropout;
    private readonly Linear? vocabulary;
    private Parameter? tiedBias;

    public OutputLayer(ModelSettings settings, int vocabularySize, Initialization initialization)
        : base(nameof(OutputLayer))
    {
        readout = nn.Linear(
            settings.HiddenSize + settings.EncoderStateSize + settings.EmbeddingSize, settings.EmbeddingSize);
        dropout = nn.Dropout(settings.Dropout);
        initialization.Linear(readout);
        if (settings.TieTargetEmbeddings)
        {
            tiedBias = nn.Parameter(zeros(vocabularySize));
        }
        else
        {
            vocabulary = nn.Linear(settings.EmbeddingSize, vocabularySize);
            initialization.Linear(vocabulary);
        }
        RegisterComponents();
    }

    /// <summary>The logits at some target positions.</summary>
    /// <param name="top">The decoder's top states. [N, H]</param>
    /// <param name="context">Its context vectors. [N, C]</param>
    /// <param name="embedded">The embedded tokens that it read. [N, E]</param>
    /// <param name="embedding">The target embeddings, for an output layer that shares their weights.</param>
    /// <returns>The logits. [N, V]</returns>
    public Tensor Logits(Tensor top, Tensor context, Tensor embedded, Embedding embedding)
    {
        using var scope = NewDisposeScope();
        var features = dropout.call(readout.call(cat([top, context, embedded], 1)).tanh_());
        var logits = vocabulary is null
            ? nn.functional.linear(features, embedding.weight!, tiedBias)
            : vocabulary.call(features);
        return logits.MoveToOuterDisposeScope();
    }
}
