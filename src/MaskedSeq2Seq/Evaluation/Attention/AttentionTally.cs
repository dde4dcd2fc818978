using MaskedSeq2Seq.Data;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Sums up, over the batches of one condition, the weight on padding by source length and by step.</summary>
internal sealed class AttentionTally
{
    private readonly SortedDictionary<int, (int Tokens, double Weight)> byLength = [];
    private readonly SortedDictionary<int, (int Tokens, double Weight)> byStep = [];

    /// <summary>The mean weight on padding over all target tokens.</summary>
    public double Mean => byStep.Values.Sum(sum => sum.Weight) / byStep.Values.Sum(sum => sum.Tokens);

    /// <summary>The means of several tallies of the same sentences, by source length.</summary>
    public static IReadOnlyList<AttentionShare> ByLength(IReadOnlyList<AttentionTally> tallies) =>
        Shares([.. tallies.Select(tally => tally.byLength)]);

    /// <summary>The means of several tallies of the same sentences, by decoding step.</summary>
    public static IReadOnlyList<AttentionShare> ByStep(IReadOnlyList<AttentionTally> tallies) =>
        Shares([.. tallies.Select(tally => tally.byStep)]);

    /// <summary>Adds a batch.</summary>
    /// <param name="weights">The attention weights under teacher forcing. [B, T, S]</param>
    /// <param name="batch">The batch.</param>
    public void Add(Tensor weights, Batch batch)
    {
        using var scope = NewDisposeScope();
        var host = batch.Host;
        var perStep = PaddingWeight.PerStep(weights, batch).to(ScalarType.Float64).cpu().data<double>().ToArray();
        for (var row = 0; row < host.Size; row++)
        {
            for (var step = 0; step < host.TargetLengths[row]; step++)
            {
                var weight = perStep[row * host.TargetWidth + step];
                Add(byLength, (int)host.SourceLengths[row] - 1, weight);
                Add(byStep, step + 1, weight);
            }
        }
    }

    private static void Add(SortedDictionary<int, (int Tokens, double Weight)> sums, int place, double weight)
    {
        var sum = sums.GetValueOrDefault(place);
        sums[place] = (sum.Tokens + 1, sum.Weight + weight);
    }

    private static AttentionShare[] Shares(
        IReadOnlyList<SortedDictionary<int, (int Tokens, double Weight)>> sums) =>
    [
        .. sums[0].Select(first => new AttentionShare(
            first.Key,
            first.Value.Tokens,
            [.. sums.Select(ofCondition => ofCondition[first.Key].Weight / first.Value.Tokens)])),
    ];
}
