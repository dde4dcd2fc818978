using System.Text.Json.Serialization;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Where a model looked while it wrote one sentence.</summary>
/// <param name="Source">The source's tokens, the end of sentence included (S of them).</param>
/// <param name="Padding">How many positions of padding stood behind them (P).</param>
/// <param name="Written">The tokens written, the end of sentence included if the model wrote it (T of them).</param>
/// <param name="Weights">For each token written, the weight on each source position, padding last. [T, S + P]</param>
public sealed record AttentionMap(
    IReadOnlyList<string> Source,
    int Padding,
    IReadOnlyList<string> Written,
    [property: JsonConverter(typeof(WeightRowsConverter))] IReadOnlyList<IReadOnlyList<double>> Weights)
{
    /// <summary>How many source positions there are, padding included.</summary>
    [JsonIgnore]
    public int Width => Source.Count + Padding;

    /// <summary>The share of all weight that lies on padding, in [0, 1]; 0 if nothing was written.</summary>
    [JsonIgnore]
    public double OnPadding
    {
        get
        {
            var all = Weights.Sum(row => row.Sum());
            return all > 0 ? Weights.Sum(row => row.Skip(Source.Count).Sum()) / all : 0;
        }
    }
}
