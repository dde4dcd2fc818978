using System.Diagnostics;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Searches for answers to the same sentences, as often as it is asked to.</summary>
/// <remarks>
/// Sentences share batches, and batches processors, as they do in a translation. A trained model ends its answers
/// itself. One that is not trained is kept from ending them, and those of a batch are cut at the mean length of its
/// references, so that about as many tokens are written as a good model would write.
/// </remarks>
/// <param name="subject">Model and sentences.</param>
/// <param name="sentences">The most sentences to answer.</param>
internal sealed class SearchWork(SearchSubject subject, int sentences)
{
    private readonly int count = Math.Min(sentences, subject.Set.Count);

    /// <summary>Greedy search, and the configured one if that is another.</summary>
    public IReadOnlyList<SearchSettings> Searches =>
        subject.Model is not Seq2SeqModel || subject.Settings.Search.IsGreedy
            ? [new SearchSettings()]
            : [new SearchSettings(), subject.Settings.Search];

    /// <summary>What results call a search.</summary>
    /// <param name="search">How it searches.</param>
    public string NameOf(SearchSettings search) => subject.Model switch
    {
        not Seq2SeqModel => "labels",
        _ when search.Sampling => $"drawing {search.Nbest}",
        _ when search.IsGreedy => "greedy search",
        _ => $"beam of {search.BeamSize}",
    };

    /// <summary>Answers all sentences.</summary>
    /// <param name="search">How to search.</param>
    /// <param name="progress">Hears which share is done.</param>
    /// <param name="ct">Ends it between two batches.</param>
    public SearchMeasurement Run(SearchSettings search, IProgress<double> progress, CancellationToken ct)
    {
        using var endless =
            subject is { IsTrained: false, Model: Seq2SeqModel model } ? new EndlessAnswers(model) : null;
        using var mode = new InferenceMode(subject.Model);
        var batches = Batches(search);
        // The first batch pays for memory too.
        Answer(batches[0], search);
        DeviceWork.Finish(subject.Device);
        var (done, tokens) = (0, 0L);
        var counting = new Lock();
        var watch = Stopwatch.StartNew();
        SideBySide.ForEach(batches, subject.Device, rows =>
        {
            var written = Answer(rows, search);
            lock (counting)
            {
                tokens += written;
                done += rows.Length;
                progress.Report((double)done / count);
            }
        }, ct);
        return new SearchMeasurement
        {
            Name = NameOf(search),
            BeamSize = search.BeamSize,
            Sentences = count,
            BatchSize = subject.Settings.BatchSize,
            Tokens = tokens,
            Seconds = watch.Elapsed.TotalSeconds,
            IsTrained = subject.IsTrained,
        };
    }

    private int[][] Batches(SearchSettings search)
    {
        var batches = new LineBatches(subject.Set.Source, count, subject.Settings.BatchSize, search.Hypotheses);
        return [.. batches.WithoutInfluence(subject.Model.HidesPadding)];
    }

    private long Answer(int[] rows, SearchSettings search)
    {
        using var batch = Batch.FromHost(PaddedBatch.Create(subject.Set, rows), subject.Device);
        return Answers.Of(subject.Model, batch, LimitOf(rows), search).Sum(answer => (long)answer.Tokens.Length);
    }

    private int LimitOf(int[] rows) => subject.IsTrained
        ? subject.Settings.MaximumLength
        : (int)Math.Max(1, Math.Round(rows.Average(subject.Set.TargetPositions)));
}
