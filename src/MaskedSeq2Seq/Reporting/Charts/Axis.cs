using System.Globalization;

namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>A place on an axis that is named.</summary>
/// <param name="Value">The value there.</param>
/// <param name="Label">What stands beside it.</param>
public sealed record Tick(double Value, string Label);

/// <summary>What an axis measures, from where to where, and which places are named.</summary>
/// <param name="Title">What it measures.</param>
/// <param name="Low">Its first value.</param>
/// <param name="High">Its last value.</param>
/// <param name="Ticks">The named places.</param>
public sealed record Axis(string Title, double Low, double High, IReadOnlyList<Tick> Ticks)
{
    /// <summary>
    /// An axis of numbers that begins and ends at round ones, with steps of 1, 2 or 5 times a power of ten.
    /// </summary>
    /// <param name="title">What it measures.</param>
    /// <param name="values">All that has to find place on it; what is not finite is passed over.</param>
    /// <param name="unit">What stands behind each number, with a space before it where one belongs there.</param>
    /// <param name="factor">What a value is multiplied with before it is written: 100 for percent.</param>
    /// <param name="withSign">Whether numbers above 0 get a plus sign.</param>
    /// <param name="mostTicks">How many named places there may be about.</param>
    public static Axis Of(
        string title,
        IEnumerable<double> values,
        string unit = "",
        double factor = 1,
        bool withSign = false,
        int mostTicks = 6)
    {
        var finite = values.Where(double.IsFinite).Select(value => value * factor).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        if (high - low <= Math.Abs(high) * 1e-9)
            (low, high) = (low - 0.5, high + 0.5);
        var step = NiceStep((high - low) / Math.Max(1, mostTicks - 1));
        var (first, last) = (Math.Floor(low / step + 1e-9), Math.Ceiling(high / step - 1e-9));
        var decimals = Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
        var ticks = Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step)
            .Select(value => new Tick(value / factor, Written(value, decimals, withSign) + unit));
        return new Axis(title, first * step / factor, last * step / factor, [.. ticks]);
    }

    /// <summary>The same axis, but from the first value to the last: no room is left where nothing can be.</summary>
    /// <param name="values">All that has to find place on it; what is not finite is passed over.</param>
    public Axis Within(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).DefaultIfEmpty(0).ToList();
        var (low, high) = (finite.Min(), finite.Max());
        var slack = (high - low) * 1e-9;
        return high > low
            ? this with
            {
                Low = low,
                High = high,
                Ticks = [.. Ticks.Where(tick => tick.Value >= low - slack && tick.Value <= high + slack)],
            }
            : this;
    }

    /// <summary>An axis of names, at 0, 1, 2 and so on, with room for half a step at both ends.</summary>
    /// <param name="title">What they have in common.</param>
    /// <param name="names">The names.</param>
    public static Axis Of(string title, IReadOnlyList<string> names) =>
        new(title, -0.5, names.Count - 0.5, [.. names.Select((name, i) => new Tick(i, name))]);

    /// <summary>The scale of this axis between two places.</summary>
    /// <param name="start">Where its first value is, in pixels.</param>
    /// <param name="end">Where its last value is.</param>
    public Scale Between(double start, double end) => new(Low, High, start, end);

    /// <summary>The smallest of 1, 2, 5 times a power of ten that is not below a number.</summary>
    internal static double NiceStep(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        foreach (var digit in new[] { 1, 2, 5 })
        {
            if (digit * power >= atLeast * (1 - 1e-9))
                return digit * power;
        }
        return 10 * power;
    }

    private static string Written(double value, int decimals, bool withSign)
    {
        var text = Math.Abs(value).ToString($"#,0.{new string('0', decimals)}", CultureInfo.InvariantCulture);
        var isZero = !text.AsSpan().ContainsAnyInRange('1', '9');
        return isZero ? text : value < 0 ? $"−{text}" : withSign ? $"+{text}" : text;
    }
}
