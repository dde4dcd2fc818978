using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Decoding;

/// <summary>What a model answers, each kind in its way.</summary>
public static class Answers
{
    /// <summary>Answers a batch.</summary>
    /// <param name="model">The model; evaluated without dropout and left in the mode it was in.</param>
    /// <param name="batch">The sentences to answer, on the model's device; their targets do not matter.</param>
    /// <param name="maximumLength">The most tokens of an answer.</param>
    /// <returns>One hypothesis a row, in the order of the rows.</returns>
    /// <exception cref="NotSupportedException">Models of this kind have no way to answer.</exception>
    public static IReadOnlyList<Hypothesis> Of(SequenceModel model, Batch batch, int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return model switch
        {
            Seq2SeqModel translator =>
                GreedySearch.Decode(translator, batch.Source, batch.SourceLengths, maximumLength),
            AttentionClassifier classifier => LikeliestLabel.Decode(classifier, batch.Source, batch.SourceLengths),
            _ => throw new NotSupportedException($"A {model.GetType().Name} has no way to answer."),
        };
    }
}
