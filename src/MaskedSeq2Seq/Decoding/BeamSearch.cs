using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// Follows the likeliest few hypotheses of every sentence, for a whole batch at once: one step of the model for all
/// hypotheses of all sentences, from which each row's best tokens come to the host, where each sentence keeps its best
/// (Graves 2012; Sutskever, Vinyals and Le 2014). The same steps draw hypotheses by chance if settings ask for it.
/// </summary>
/// <remarks>
/// A hypothesis that ends leaves the batch. As in <see cref="GreedySearch"/> the batch never gets narrower.
/// </remarks>
public static class BeamSearch
{
    /// <summary>Translates a batch.</summary>
    /// <param name="models">
    /// One model, or several whose probabilities are averaged, of equal vocabularies and on one device; evaluated
    /// without dropout and left in the mode they were in.
    /// </param>
    /// <param name="source">Token ids on the models' device. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, the end of sentence included, on the CPU. [B] int64</param>
    /// <param name="settings">How to search.</param>
    /// <param name="maximumLength">The most steps; a hypothesis without an end by then is cut there.</param>
    /// <returns>The hypotheses of each row, best first, in the order of the rows; at least one each.</returns>
    public static IReadOnlyList<IReadOnlyList<Hypothesis>> Decode(
        IReadOnlyList<Seq2SeqModel> models,
        Tensor source,
        Tensor lengths,
        SearchSettings settings,
        int maximumLength)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentOutOfRangeException.ThrowIfZero(models.Count);
        using var mode = new InferenceMode(models);
        using var scope = NewDisposeScope();
        var limits = Array.ConvertAll(
            lengths.data<long>().ToArray(), length => LengthLimits.Of(settings, (int)length - 1, maximumLength));
        var steps = new SearchSteps(models, source, lengths, settings);
        return settings.Sampling
            ? Draw(steps, limits, settings, SentenceRandom.Of(source, lengths, settings.Seed, settings.Nbest))
            : Search(steps, limits, settings);
    }

    private static IReadOnlyList<Hypothesis>[] Search(SearchSteps steps, LengthLimits[] limits, SearchSettings settings)
    {
        var score = HypothesisScore.Of(settings);
        var beams = Array.ConvertAll(limits, limit => new Beam(settings.BeamSize, settings.Nbest, limit, score));
        steps.Write(beams, new LikeliestTokens(settings.BeamSize));
        return Array.ConvertAll(beams, beam => beam.Best());
    }

    /// <summary>Draws: every hypothesis is a beam of one, with random numbers of its own.</summary>
    private static IReadOnlyList<Hypothesis>[] Draw(
        SearchSteps steps, LengthLimits[] limits, SearchSettings settings, IReadOnlyList<SplitMix64> random)
    {
        var score = HypothesisScore.Of(settings);
        Beam[] beams =
        [
            .. limits.SelectMany(limit => Enumerable.Repeat(limit, settings.Nbest))
                .Select(limit => new Beam(size: 1, wanted: 1, limit, score)),
        ];
        steps.Repeat(settings.Nbest);
        steps.Write(beams, new DrawnTokens(settings.Temperature, settings.TopK, beams.Zip(random).ToDictionary()));
        return
        [
            .. beams.Chunk(settings.Nbest).Select(ofSentence => ofSentence
                .SelectMany(beam => beam.Best()).OrderByDescending(hypothesis => hypothesis.Score).ToArray()),
        ];
    }
}
