namespace MaskedSeq2Seq.Benchmarking;

/// <summary>How many times as fast the first of two is as the second, round by round.</summary>
/// <param name="What">What was done: <c>training</c>, <c>greedy search</c>.</param>
/// <param name="Unit">What was counted: <c>target tokens/s</c>, <c>sentences/s</c>.</param>
/// <param name="First">How much of it the first did, in each round.</param>
/// <param name="Second">How much of it the second did, in each round.</param>
public sealed record ThroughputRatio(
    string What, string Unit, IReadOnlyList<double> First, IReadOnlyList<double> Second)
{
    /// <summary>The ratio in each round.</summary>
    public IReadOnlyList<double> Ratios => [.. First.Zip(Second, (first, second) => first / second)];

    /// <summary>Their geometric mean: it is the inverse if the two change places.</summary>
    public double Mean => Math.Exp(Ratios.Average(Math.Log));

    /// <summary>The least of them.</summary>
    public double Least => Ratios.Min();

    /// <summary>The largest of them.</summary>
    public double Largest => Ratios.Max();
}
