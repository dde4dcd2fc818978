using MaskedSeq2Seq.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>Random numbers that depend on a seed and a sentence alone, not on where it stands.</summary>
internal static class SentenceRandom
{
    /// <summary>The generators of a batch: for each row in turn one for each draw.</summary>
    /// <param name="source">Token ids. [B, S] int64</param>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64</param>
    /// <param name="seed">Where all begin.</param>
    /// <param name="draws">How many a row.</param>
    public static IReadOnlyList<SplitMix64> Of(Tensor source, Tensor lengths, int seed, int draws)
    {
        var ids = source.cpu().data<long>().ToArray();
        var width = (int)source.shape[1];
        return [.. lengths.data<long>().ToArray().SelectMany((length, row) =>
        {
            var start = unchecked((ulong)seed);
            foreach (var id in ids.AsSpan(row * width, (int)length))
                start = new SplitMix64(start ^ unchecked((ulong)id)).Next();
            return Enumerable.Range(0, draws).Select(draw => new SplitMix64(start + (ulong)draw));
        })];
    }
}
