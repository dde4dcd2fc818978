using MaskedSeq2Seq.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// One token for each row, drawn by chance: the first at which the running sum of the probabilities passes a random
/// number. Every hypothesis has random numbers of its own, so that its company in the batch does not matter.
/// </summary>
/// <param name="temperature">Divides the log-probabilities.</param>
/// <param name="topK">How many of the likeliest tokens to draw from; 0 for all.</param>
/// <param name="random">The random numbers of each hypothesis, by its beam.</param>
internal sealed class DrawnTokens(double temperature, int topK, IReadOnlyDictionary<Beam, SplitMix64> random)
    : ITokenChoice
{
    /// <inheritdoc/>
    public (Tensor LogProbabilities, Tensor Tokens) Choose(Tensor logProbabilities, IReadOnlyList<BeamRow> rows)
    {
        using var scope = NewDisposeScope();
        double[] numbers = [.. rows.Select(row => row.Draft is null ? 0 : NextBelowOne(random[row.Beam]))];
        var drawn = tensor(numbers, dtype: ScalarType.Float64).to(logProbabilities.device).unsqueeze(1);
        var tokens = topK > 0 && topK < logProbabilities.shape[1]
            ? DrawFromLikeliest(logProbabilities, drawn)
            : Draw(logProbabilities, drawn);
        var chosen = logProbabilities.gather(1, tokens);
        scope.MoveToOuter(chosen, tokens);
        return (chosen, tokens);
    }

    private Tensor DrawFromLikeliest(Tensor logProbabilities, Tensor drawn)
    {
        var (likeliest, tokens) = logProbabilities.topk(topK, 1);
        return tokens.gather(1, Draw(likeliest, drawn));
    }

    private Tensor Draw(Tensor logProbabilities, Tensor drawn)
    {
        var sums = logProbabilities.to(ScalarType.Float64).div(temperature).softmax(1).cumsum(1);
        var passed = sums.le(drawn.mul(sums.narrow(1, sums.shape[1] - 1, 1))).sum(1, keepdim: true);
        return passed.clamp(0, sums.shape[1] - 1);
    }

    private static double NextBelowOne(SplitMix64 numbers) => (numbers.Next() >> 11) * (1.0 / (1UL << 53));
}
