using System.Globalization;
using System.Text;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// A task that needs no data of one's own: English number names are read and digits written. What a digit must be
/// stands at one place of the source, so a model has to learn where to look, and the lengths range from one word to two
/// dozen.
/// </summary>
public static class NumbersTask
{
    private const int LargestHeldOut = 500;
    private const int TrainingPairsForEachHeldOut = 10;

    /// <summary>
    /// Writes <c>train.tsv</c>, <c>validation.tsv</c> and <c>test.tsv</c>, lines of <c>number
    /// name&lt;TAB&gt;digits</c>. All numbers are different, also between files. As many have one digit as have two,
    /// three and so on, as far as there are that many numbers; the share of those that run out goes to the longer ones.
    /// </summary>
    /// <param name="folder">Where to write; it is made if it is not there.</param>
    /// <param name="count">
    /// How many pairs to learn from. Validation and test get a tenth of it each, at most 500.
    /// </param>
    /// <param name="seed">The same seed writes the same files.</param>
    /// <param name="maximumDigits">The most digits, up to 15.</param>
    /// <exception cref="InputException">There are not so many numbers, or the folder cannot be written.</exception>
    public static void Write(string folder, int count, int seed, int maximumDigits)
    {
        if (maximumDigits is < 1 or > NumberWords.MaximumDigits)
            throw new InputException(
                $"numbers can have from 1 to {NumberWords.MaximumDigits} digits, not {maximumDigits}");
        if (count < 1)
            throw new InputException($"at least 1 number is needed to learn from, not {count}");
        var heldOut = Math.Clamp(count / TrainingPairsForEachHeldOut, 1, LargestHeldOut);
        var numbers = Draw(count + 2L * heldOut, new SplitMix64(unchecked((ulong)seed)), maximumDigits);
        try
        {
            Directory.CreateDirectory(folder);
            WritePairs(Path.Combine(folder, "train.tsv"), numbers.AsSpan(0, count));
            WritePairs(Path.Combine(folder, "validation.tsv"), numbers.AsSpan(count, heldOut));
            WritePairs(Path.Combine(folder, "test.tsv"), numbers.AsSpan(count + heldOut, heldOut));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot be written: {e.Message}", folder, inner: e);
        }
    }

    /// <summary>
    /// How a configuration reads what <see cref="Write"/> wrote: words on the one side, single digits on the other.
    /// </summary>
    /// <param name="folder">Where the files are.</param>
    public static DataSettings Settings(string folder) => new()
    {
        Root = folder,
        Train = new CorpusSettings { Tsv = "train.tsv" },
        Validation = new CorpusSettings { Tsv = "validation.tsv" },
        Test = new CorpusSettings { Tsv = "test.tsv" },
        Target = new LanguageSettings { Tokenizer = "character" },
    };

    private static long[] Draw(long count, SplitMix64 random, int maximumDigits)
    {
        if (count > NumberWords.PowerOfTen(maximumDigits))
            throw new InputException(
                $"{count} different numbers (with those for validation and test) do not exist with at most "
                + $"{maximumDigits} digits: ask for fewer, or allow more digits");
        var numbers = new List<long>();
        for (var digits = 1; digits <= maximumDigits; digits++)
        {
            var share = (count - numbers.Count) / (maximumDigits - digits + 1);
            var first = digits == 1 ? 0 : NumberWords.PowerOfTen(digits - 1);
            numbers.AddRange(DrawDifferent(random, first, NumberWords.PowerOfTen(digits) - first, share));
        }
        var all = numbers.ToArray();
        random.Shuffle(all.AsSpan());
        return all;
    }

    // Floyd's sampling (Bentley and Floyd 1987): each step draws one new number, however full the range is.
    private static SortedSet<long> DrawDifferent(SplitMix64 random, long first, long available, long wanted)
    {
        var drawn = new SortedSet<long>();
        for (var last = available - Math.Min(wanted, available); last < available; last++)
        {
            if (!drawn.Add(first + random.Next(last + 1)))
                drawn.Add(first + last);
        }
        return drawn;
    }

    private static void WritePairs(string path, ReadOnlySpan<long> numbers)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var number in numbers)
            writer.WriteLine($"{NumberWords.Spell(number)}\t{number.ToString(CultureInfo.InvariantCulture)}");
    }
}
