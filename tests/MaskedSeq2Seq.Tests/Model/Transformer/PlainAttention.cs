using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>Multi-head attention of a sequence over itself as loops over plain numbers.</summary>
internal sealed class PlainAttention(SelfAttention attention, int heads, bool causal)
{
    private readonly Dictionary<string, double[]> parameters =
        attention.named_parameters().ToDictionary(pair => pair.name, pair => TinyModel.Values(pair.parameter));

    /// <summary>What each position of one sentence sees among the first so many.</summary>
    public double[][] Seen(double[][] states, int visible)
    {
        var size = states[0].Length;
        var projected = states.Select(state => Affine("projection", state)).ToArray();
        return [.. states.Select((_, query) => Affine("output", [.. Enumerable.Range(0, size).Select(feature =>
        {
            var share = size / heads;
            var first = feature / share * share;
            var keys = Enumerable.Range(0, causal ? Math.Min(visible, query + 1) : visible).ToArray();
            var powers = keys.Select(key => Math.Exp(
                Enumerable.Range(first, share).Sum(i => projected[query][i] * projected[key][size + i])
                / Math.Sqrt(share))).ToArray();
            return keys.Sum(key => powers[key] * projected[key][2 * size + feature]) / powers.Sum();
        })]))];
    }

    private double[] Affine(string map, double[] input) =>
        [.. parameters[$"{map}.weight"].Chunk(input.Length).Select((row, i) =>
            row.Zip(input, (a, b) => a * b).Sum() + parameters[$"{map}.bias"][i])];
}
