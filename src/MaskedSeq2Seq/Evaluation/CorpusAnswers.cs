using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>What a model answers to the sentences of a corpus, gathered batch by batch.</summary>
/// <param name="settings">How answers are searched for, and how long they may get.</param>
internal sealed class CorpusAnswers(EvaluationSettings settings)
{
    private readonly SortedDictionary<int, Hypothesis> perRow = [];
    private long tokens;
    private long positions;

    /// <summary>The answers, in the order of their sentences.</summary>
    public IReadOnlyList<Hypothesis> InOrder => [.. perRow.Values];

    /// <summary>The share of source positions that are padding.</summary>
    public double PaddingShare => 1 - (double)tokens / positions;

    /// <summary>The tokens of the answer to a sentence.</summary>
    /// <param name="row">The sentence's place in the corpus.</param>
    public int[] this[int row] => perRow[row].Tokens;

    /// <summary>Has a batch answered.</summary>
    /// <param name="model">The model.</param>
    /// <param name="batch">The batch, on the model's device.</param>
    public void Add(SequenceModel model, Batch batch)
    {
        var hypotheses = Answers.Of(model, batch, settings.MaximumLength, settings.Search);
        for (var row = 0; row < hypotheses.Count; row++)
            perRow[batch.Host.Rows[row]] = hypotheses[row];
        tokens += batch.Host.SourceTokens;
        positions += batch.Host.Source.Length;
    }

    /// <summary>Whether a sentence is answered with the very tokens with which others answer it.</summary>
    /// <param name="others">The other answers.</param>
    /// <param name="row">The sentence's place in the corpus.</param>
    public bool AgreesWith(CorpusAnswers others, int row) => this[row].AsSpan().SequenceEqual(others[row]);

    /// <summary>The share of sentences that are answered with the very tokens with which others answer them.</summary>
    /// <param name="others">The other answers, to the same sentences.</param>
    public double AgreementWith(CorpusAnswers others) =>
        (double)perRow.Keys.Count(row => AgreesWith(others, row)) / perRow.Count;
}
