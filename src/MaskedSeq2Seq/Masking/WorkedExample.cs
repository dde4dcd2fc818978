using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>One sentence's scores beside padding, for arithmetic that can be followed by hand.</summary>
/// <param name="Words">The scores of the words.</param>
/// <param name="Padding">The scores that padding has got.</param>
public sealed record WorkedExample(IReadOnlyList<double> Words, IReadOnlyList<double> Padding)
{
    private const int MostPositions = 10_000;

    /// <summary>Words beside padding that scores the same everywhere.</summary>
    /// <param name="words">The scores of the words.</param>
    /// <param name="padding">How many positions of padding there are.</param>
    /// <param name="paddingScore">What each of them scores.</param>
    public WorkedExample(IReadOnlyList<double> words, int padding, double paddingScore = 0)
        : this(words, [.. Enumerable.Repeat(paddingScore, padding)])
    {
    }

    /// <summary>Reads an example as a user writes it.</summary>
    /// <param name="words">The scores of the words with commas between; empty for a row of nothing but padding.</param>
    /// <param name="padding">How many positions of padding there are.</param>
    /// <param name="paddingScore">What each of them scores.</param>
    /// <exception cref="InputException">A score is no finite number, or the row is too short or too long.</exception>
    public static WorkedExample Parse(string words, int padding, double paddingScore = 0)
    {
        ArgumentNullException.ThrowIfNull(words);
        var scores = words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (padding < 0 || scores.Length + padding is 0 or > MostPositions)
        {
            throw new InputException(
                $"{scores.Length} words and {padding} positions of padding make no row: "
                + $"it has 1 to {MostPositions} positions");
        }
        if (!double.IsFinite(paddingScore))
            throw new InputException("the score of padding must be a finite number, such as 0");
        return new WorkedExample([.. scores.Select(Score)], padding, paddingScore);
    }

    /// <summary>The weights that a strategy gives to these scores, computed by it in double precision.</summary>
    /// <param name="strategy">The strategy.</param>
    public ExampleWeights Weigh(IMaskStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        var scores = tensor([.. Words, .. Padding], [1, Words.Count + Padding.Count], dtype: ScalarType.Float64);
        var mask = PaddingMask.FromLengths(tensor([(long)Words.Count]), Words.Count + Padding.Count, CPU);
        var weights = strategy.Weights(scores, mask).data<double>().ToArray();
        return new ExampleWeights(weights[..Words.Count], weights[Words.Count..]);
    }

    private static double Score(string text)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score);
        return isNumber && double.IsFinite(score)
            ? score
            : throw new InputException($"a score must be a finite number, not `{text}`: write them as 0.1,0.2");
    }
}

/// <summary>The weights of an example.</summary>
/// <param name="Words">The weights of the words.</param>
/// <param name="Padding">The weights of padding.</param>
public sealed record ExampleWeights(IReadOnlyList<double> Words, IReadOnlyList<double> Padding)
{
    /// <summary>The share of the words.</summary>
    public double OnWords => Words.Sum();

    /// <summary>The share of padding.</summary>
    public double OnPadding => Padding.Sum();

    /// <summary>The second word's weight over the first's; null where there are no two words.</summary>
    public double? Ratio => Words.Count > 1 ? Words[1] / Words[0] : null;
}
