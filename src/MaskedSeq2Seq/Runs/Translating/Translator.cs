using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Runs;

/// <summary>Translates lines with a run, or with several together, whose probabilities are averaged.</summary>
public sealed class Translator
{
    private readonly IReadOnlyList<LoadedRun> runs;

    /// <summary>Puts runs together.</summary>
    /// <param name="runs">The runs, on one device; all else than the models is taken from the first.</param>
    /// <exception cref="InputException">They do not fit together.</exception>
    public Translator(IReadOnlyList<LoadedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentOutOfRangeException.ThrowIfZero(runs.Count);
        this.runs = runs;
        Search = runs[0].Configuration.Evaluation.Search;
        foreach (var other in runs.Skip(1))
            RequireFit(runs[0], other);
    }

    /// <summary>How answers are searched for, as the first run has it.</summary>
    public SearchSettings Search { get; }

    /// <summary>Translates lines of text, or labels them if the runs' task is to classify.</summary>
    /// <remarks>
    /// Unless mixed lengths are asked for, lines share a batch with lines of about the same number of tokens, and those
    /// of a model that sees padding with lines of exactly that number, so that no answer depends on what else is
    /// translated. A line without a token stays one.
    /// </remarks>
    /// <param name="lines">The lines.</param>
    /// <param name="settings">How they share batches, and what is wanted.</param>
    /// <param name="ct">Ends the translation with <see cref="OperationCanceledException"/>.</param>
    /// <returns>A translation each, in the same order.</returns>
    public IReadOnlyList<Translation> Translate(
        IReadOnlyList<string> lines, TranslationSettings settings, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(settings);
        var sources = SentenceStore.FromLines(lines, runs[0].SourceTokenizer, runs[0].SourceVocabulary);
        var corpus = ParallelCorpus.WithoutTarget("input", sources);
        var batches = new LineBatches(sources, lines.Count, settings.BatchSize, Search.Hypotheses);
        var found = new IReadOnlyList<Hypothesis>[lines.Count];
        using var mode = new InferenceMode([.. runs.Select(run => run.Model)]);
        SideBySide.ForEach([.. Share(batches, settings)], runs[0].Device, rows =>
        {
            var batch = PaddedBatch.Create(corpus, rows);
            foreach (var (row, hypotheses) in Find(batch, settings).Index())
                found[batch.Rows[row]] = hypotheses;
        }, ct);
        return [.. found.Select((hypotheses, line) => Write(lines[line], sources.Length(line), hypotheses))];
    }

    private IEnumerable<int[]> Share(LineBatches batches, TranslationSettings settings) => settings.MixedLengths
        ? batches.Mixed()
        : batches.WithoutInfluence(runs.All(run => run.Model.HidesPadding));

    private IReadOnlyList<IReadOnlyList<Hypothesis>> Find(PaddedBatch host, TranslationSettings settings)
    {
        try
        {
            using var batch = Batch.FromHost(host, runs[0].Device);
            return Find(batch, settings.TextOnly);
        }
        catch (Exception failure) when (MemoryExhaustedException.IsLackOfMemory(failure))
        {
            throw new MemoryExhaustedException(
                $"translate with smaller batches (--batch-size, {settings.BatchSize} sentences now)", failure);
        }
    }

    private IReadOnlyList<IReadOnlyList<Hypothesis>> Find(Batch batch, bool textOnly)
    {
        var maximumLength = runs[0].Configuration.Evaluation.MaximumLength;
        return textOnly && runs.Count == 1 && Search.IsGreedy
            ? [.. Answers.Of(runs[0].Model, batch, maximumLength).Select(answer => (Hypothesis[])[answer])]
            : Answers.Best([.. runs.Select(run => run.Model)], batch, maximumLength, Search);
    }

    private Translation Write(string line, int tokens, IReadOnlyList<Hypothesis> hypotheses)
    {
        if (tokens == 0)
            return new Translation(line, [TranslatedLine.Empty]);
        var tokenizer = runs[0].SourceTokenizer;
        var words = new Lazy<TokenWords>(() => new TokenWords(tokenizer, tokenizer.Tokenize(line)));
        var writer = new AnswerWriter(words, runs[0].Target, Search.Unknown);
        return new Translation(line, [.. hypotheses.Select(writer.Write)]);
    }

    private static void RequireFit(LoadedRun first, LoadedRun other)
    {
        var names = $"{first.Configuration.Name} and {other.Configuration.Name}";
        if (first.Configuration.Task != other.Configuration.Task)
            throw new InputException($"{names} cannot answer together: one translates and the other classifies");
        if (!first.SourceVocabulary.HasTheTokensOf(other.SourceVocabulary))
            throw new InputException($"{names} cannot answer together: their source vocabularies differ");
        if (!first.Target.Vocabulary.HasTheTokensOf(other.Target.Vocabulary))
            throw new InputException($"{names} cannot answer together: their target vocabularies differ");
    }
}
