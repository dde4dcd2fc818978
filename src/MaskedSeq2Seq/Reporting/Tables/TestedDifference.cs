using System.Globalization;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>A difference with all the tests that were made of it, as cells of a table.</summary>
internal static class TestedDifference
{
    private static readonly string[] Titles =
        ["difference", "bootstrap interval", "p, exact", "Holm", "p, t", "Holm", "d", "g", "seeds"];

    /// <summary>The columns.</summary>
    public static IEnumerable<TableColumn> Columns => Titles.Select(title => new TableColumn(title, Numeric: true));

    /// <summary>The cells.</summary>
    /// <param name="comparison">The difference.</param>
    /// <param name="scale">How it is written.</param>
    public static IEnumerable<Cell> Cells(PairedComparison comparison, QualityScale scale) =>
    [
        new EstimateCell(comparison.Difference, scale.Difference(comparison.Difference)),
        new Cell(comparison.Bootstrap is { } interval
            ? $"{scale.WithSign(interval.Low)} to {scale.WithSign(interval.High)}"
            : ""),
        Probability(comparison.Permutation),
        Probability(comparison.PermutationHolm),
        Probability(comparison.Student),
        Probability(comparison.StudentHolm),
        Number(comparison.Size?.Cohen, "0.00"),
        Number(comparison.Size?.Hedges, "0.00"),
        Number(comparison.Difference.Count, "0"),
    ];

    /// <summary>What the columns mean.</summary>
    /// <param name="family">What Holm's correction is made over.</param>
    /// <param name="seeds">How many seeds there are.</param>
    public static IEnumerable<string> Notes(string family, int seeds)
    {
        yield return "difference ± half Student's 95 % interval; bootstrap: 95 %, bias-corrected and accelerated, "
            + "10,000 resamples; p, exact: permutation test over the signs of the differences; p, t: paired t-test; "
            + $"Holm: the p before it, corrected over {family}; d: mean over standard deviation of the differences "
            + "(Cohen's d of pairs); g: d without its small-sample bias (Hedges)";
        var smallest = SignFlipTest.SmallestPValue(seeds).ToString("0.#######", CultureInfo.InvariantCulture);
        yield return seeds <= SignFlipTest.MostExact
            ? $"the smallest exact p that {Wording.Count(seeds, "seed")} can give is {smallest}"
            : $"over more than {SignFlipTest.MostExact} seeds the permutation test draws 100,000 choices of signs, so "
                + $"that its p is not exact, and the smallest that it can give is {smallest}";
    }

    // A p-value is never 0, however it is rounded.
    private static Cell Probability(double? value) => value is < 0.00005 and { } tiny
        ? new NumberCell(tiny, "< 0.0001")
        : Number(value, "0.0000");

    private static Cell Number(double? value, string format) => value is { } number
        ? new NumberCell(number, number.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−'))
        : Cell.Empty;
}
