using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Decoding;

/// <summary>What models answer, each kind in its way.</summary>
public static class Answers
{
    /// <summary>The best answer to each sentence of a batch.</summary>
    /// <param name="model">The model; evaluated without dropout and left in the mode it was in.</param>
    /// <param name="batch">The sentences to answer, on the model's device; their targets do not matter.</param>
    /// <param name="maximumLength">The most tokens of an answer.</param>
    /// <param name="search">How to search; greedily if left out.</param>
    /// <returns>One hypothesis a row, in the order of the rows.</returns>
    /// <exception cref="NotSupportedException">Models of this kind have no way to answer.</exception>
    public static IReadOnlyList<Hypothesis> Of(
        SequenceModel model, Batch batch, int maximumLength, SearchSettings? search = null)
    {
        ArgumentNullException.ThrowIfNull(batch);
        search ??= new SearchSettings();
        return model is Seq2SeqModel translator && search.IsGreedy
            ? GreedySearch.Decode(translator, batch.Source, batch.SourceLengths, maximumLength)
            : [.. Best([model], batch, maximumLength, search).Select(best => best[0])];
    }

    /// <summary>The best answers of one or several models together, with where they looked.</summary>
    /// <param name="models">
    /// The models, all of one kind and with the same vocabularies, whose probabilities are averaged; evaluated without
    /// dropout and left in the mode they were in.
    /// </param>
    /// <param name="batch">The sentences to answer, on the models' device; their targets do not matter.</param>
    /// <param name="maximumLength">The most tokens of an answer.</param>
    /// <param name="search">How to search.</param>
    /// <returns>The hypotheses of each row, best first, in the order of the rows.</returns>
    /// <exception cref="NotSupportedException">Models of this kind have no way to answer.</exception>
    public static IReadOnlyList<IReadOnlyList<Hypothesis>> Best(
        IReadOnlyList<SequenceModel> models, Batch batch, int maximumLength, SearchSettings search)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(search);
        var (source, lengths) = (batch.Source, batch.SourceLengths);
        return models[0] switch
        {
            Seq2SeqModel => BeamSearch.Decode(
                [.. models.Cast<Seq2SeqModel>()], source, lengths, search, maximumLength),
            AttentionClassifier => LikeliestLabel.Decode(
                [.. models.Cast<AttentionClassifier>()], source, lengths, search.Nbest),
            var model => throw new NotSupportedException($"A {model.GetType().Name} has no way to answer."),
        };
    }
}
