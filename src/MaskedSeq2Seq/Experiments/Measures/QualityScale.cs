using System.Globalization;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// How a number is shown: shares (0 to 1) in percent, everything else as it is.
/// </summary>
/// <param name="Factor">What a value is multiplied with before it is shown.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="Unit">What stands behind it, with a space before it where one belongs there.</param>
public sealed record QualityScale(double Factor, int Decimals, string Unit)
{
    /// <summary>Shares, shown in percent.</summary>
    public static QualityScale Percent { get; } = new(100, 1, " %") { DifferenceUnit = " points" };

    /// <summary>Counts and rates.</summary>
    public static QualityScale Whole { get; } = new(1, 0, "");

    /// <summary>Scores that are no shares, such as BLEU.</summary>
    public static QualityScale Points { get; } = new(1, 1, "") { DifferenceUnit = " points" };

    /// <summary>Numbers with one digit after the point, such as seconds.</summary>
    public static QualityScale Tenths { get; } = new(1, 1, "");

    /// <summary>Numbers with three digits after the point.</summary>
    public static QualityScale Thousandths { get; } = new(1, 3, "");

    /// <summary>What stands behind a difference, with a space before it: points of a share or of BLEU.</summary>
    public string DifferenceUnit { get; private init; } = "";

    /// <summary>The scale of a quality metric.</summary>
    /// <param name="metric">The metric's name.</param>
    public static QualityScale Of(string metric) =>
        QualityMetrics.Find(metric) is { IsShare: false } ? Points : Percent;

    /// <summary>The scale of a value that validations are compared by.</summary>
    /// <param name="value">Which value.</param>
    /// <param name="metric">The metric that answers are judged by, for their quality.</param>
    public static QualityScale Of(MonitoredValue value, string metric) => value switch
    {
        MonitoredValue.SequenceAccuracy or MonitoredValue.TokenAccuracy => Percent,
        MonitoredValue.Quality => Of(metric),
        _ => Thousandths,
    };

    /// <summary>A value: <c>99.4 %</c>.</summary>
    /// <param name="value">The value.</param>
    public string Text(double value) => Number(value) + Unit;

    /// <summary>A mean and its interval: <c>99.4 ± 0.2 %</c>; the mean alone where there is no interval.</summary>
    /// <param name="estimate">The estimate.</param>
    public string Text(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate.HalfWidth is { } half ? $"{Number(estimate.Mean)} ± {Number(half)}{Unit}" : Text(estimate.Mean);
    }

    /// <summary>A difference with its sign, without the unit: <c>+3.7 ± 1.2</c>.</summary>
    /// <param name="estimate">The estimate.</param>
    public string Difference(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return WithSign(estimate.Mean) + (estimate.HalfWidth is { } half ? $" ± {Number(half)}" : "");
    }

    /// <summary>The interval of a difference: <c>+2.5 to +4.9</c>; empty where there is none.</summary>
    /// <param name="estimate">The estimate.</param>
    public string Interval(Estimate estimate)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        return estimate is { Low: { } low, High: { } high } ? $"{WithSign(low)} to {WithSign(high)}" : "";
    }

    /// <summary>A number with its sign, without the unit: <c>+3.7</c>, <c>−1.2</c>, <c>0.0</c>.</summary>
    /// <param name="value">The value.</param>
    public string WithSign(double value)
    {
        var text = Number(value);
        return value > 0 && IsShown(text) ? $"+{text}" : text;
    }

    /// <summary>A number without the unit: <c>3.7</c>, <c>−1.2</c>, <c>0.0</c>.</summary>
    /// <param name="value">The value.</param>
    public string Number(double value)
    {
        if (!double.IsFinite(value))
            return "not a number";
        var text = Math.Abs(value * Factor)
            .ToString(Decimals == 0 ? "#,0" : $"F{Decimals}", CultureInfo.InvariantCulture);
        return value < 0 && IsShown(text) ? $"−{text}" : text;
    }

    /// <summary>A limit without the unit, with more digits than a value has where it is smaller: <c>0.0001</c>.</summary>
    /// <param name="value">The limit, 0 or more.</param>
    public string Limit(double value) => (value * Factor).ToString(
        $"#,0.{new string('0', Decimals)}{new string('#', 9 - Decimals)}", CultureInfo.InvariantCulture);

    // What is rounded to nothing has no sign.
    private static bool IsShown(string number) => number.AsSpan().ContainsAnyInRange('1', '9');
}
