using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

/// <summary>Small corpora made in memory.</summary>
internal static class Corpora
{
    /// <summary>Pairs of the given ids.</summary>
    public static ParallelCorpus Of(params (int[] Source, int[] Target)[] pairs) => new(
        "train", Store(pairs.Select(pair => pair.Source)), Store(pairs.Select(pair => pair.Target)));

    /// <summary>Pairs of the given lengths; token t of side s of pair i has an id that no other has.</summary>
    public static ParallelCorpus OfLengths(params (int Source, int Target)[] lengths)
    {
        var next = SpecialTokens.Count;
        int[] Sentence(int length) => [.. Enumerable.Range(0, length).Select(_ => next++)];
        return Of([.. lengths.Select(pair => (Sentence(pair.Source), Sentence(pair.Target)))]);
    }

    /// <summary>Many pairs with lengths from 0 to 30, always the same.</summary>
    public static ParallelCorpus Random(int count, int seed = 1)
    {
        var random = new SplitMix64((ulong)seed);
        return OfLengths([.. Enumerable.Range(0, count).Select(_ => (random.Next(31), random.Next(31)))]);
    }

    private static SentenceStore Store(IEnumerable<int[]> sentences)
    {
        var all = sentences.ToArray();
        var offsets = new int[all.Length + 1];
        for (var i = 0; i < all.Length; i++)
            offsets[i + 1] = offsets[i] + all[i].Length;
        return new SentenceStore([.. all.SelectMany(sentence => sentence)], offsets);
    }
}
