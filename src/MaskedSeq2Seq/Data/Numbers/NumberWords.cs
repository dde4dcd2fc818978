namespace MaskedSeq2Seq.Data;

/// <summary>English names of numbers on the short scale, without "and" and hyphens: one word for each part.</summary>
public static class NumberWords
{
    /// <summary>The most digits that a number may have: up to nine hundred ninety nine trillion and so on.</summary>
    public const int MaximumDigits = 15;

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Scales = ["", "thousand", "million", "billion", "trillion"];

    /// <summary>Spells a number out: 1,000,021 is <c>one million twenty one</c>.</summary>
    /// <param name="number">From 0 to 10¹⁵ − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or has more digits.</exception>
    public static string Spell(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, PowerOfTen(MaximumDigits));
        if (number == 0)
            return Small[0];
        var words = new List<string>();
        for (var scale = Scales.Length - 1; scale >= 0; scale--)
        {
            var group = (int)(number / PowerOfTen(3 * scale) % 1000);
            AddGroup(words, group);
            if (group > 0 && scale > 0)
                words.Add(Scales[scale]);
        }
        return string.Join(' ', words);
    }

    /// <summary>10 to the power of <paramref name="exponent"/>.</summary>
    internal static long PowerOfTen(int exponent) => exponent == 0 ? 1 : 10 * PowerOfTen(exponent - 1);

    private static void AddGroup(List<string> words, int group)
    {
        var (hundreds, rest) = (group / 100, group % 100);
        if (hundreds > 0)
            words.AddRange([Small[hundreds], "hundred"]);
        if (rest is > 0 and < 20)
            words.Add(Small[rest]);
        if (rest < 20)
            return;
        words.Add(Tens[rest / 10]);
        if (rest % 10 > 0)
            words.Add(Small[rest % 10]);
    }
}
