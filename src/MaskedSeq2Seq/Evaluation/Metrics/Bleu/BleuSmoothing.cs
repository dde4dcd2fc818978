using System.Globalization;
using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// What BLEU takes for the precision of an order without a match (methods of Chen and Cherry 2014); without smoothing,
/// one such order makes the whole score 0.
/// </summary>
/// <param name="Method">
/// <c>exp</c>: 1/2, 1/4, 1/8, … of a match for the first, second, third such order (their method 3); <c>floor</c>: the
/// value in place of the matches (method 1); <c>add-k</c>: the value is added to matches and n-grams of every order
/// but the first (method 2); <c>none</c>.
/// </param>
/// <param name="Value">The value of <c>floor</c> and <c>add-k</c>.</param>
public sealed record BleuSmoothing(string Method, double Value)
{
    private static readonly Dictionary<string, double> Defaults =
        new() { ["exp"] = 0, ["floor"] = 0.1, ["add-k"] = 1, ["none"] = 0 };

    /// <summary>The names of the methods.</summary>
    public static IReadOnlyList<string> Methods { get; } = [.. Defaults.Keys];

    /// <summary>The method that is used unless another is asked for.</summary>
    public static BleuSmoothing Exponential { get; } = new("exp", 0);

    /// <summary>How a signature names it: <c>exp</c>, <c>floor[0.10]</c>.</summary>
    public string Signature => Method is "floor" or "add-k"
        ? string.Create(CultureInfo.InvariantCulture, $"{Method}[{Value:0.00}]")
        : Method;

    /// <summary>A method with a value, or with its usual value.</summary>
    /// <exception cref="InputException">There is no such method, or it takes no such value.</exception>
    public static BleuSmoothing Create(string method, double? value = null)
    {
        if (!Defaults.TryGetValue(method, out var usual))
            throw new InputException($"BLEU has no smoothing `{method}`: {NearestName.Hint(method, Methods)}");
        if (value is not null && method is not ("floor" or "add-k"))
            throw new InputException($"smoothing `{method}` takes no value; floor and add-k do");
        if (value is not (null or >= 0 and < double.PositiveInfinity))
            throw new InputException($"a smoothing value must be 0 or more, not {value}");
        return new BleuSmoothing(method, value ?? usual);
    }

    internal double Added(int order) => Method == "add-k" && order > 1 ? Value : 0;

    /// <summary>The matches that count in place of none.</summary>
    /// <param name="unmatched">How many orders had no match so far, this one included.</param>
    internal double InsteadOfNone(int unmatched) => Method switch
    {
        "exp" => Math.Pow(0.5, unmatched),
        "floor" => Value,
        _ => 0,
    };
}
