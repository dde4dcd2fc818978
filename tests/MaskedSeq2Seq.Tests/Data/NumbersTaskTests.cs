using System.Globalization;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class NumbersTaskTests
{
    [Theory]
    [InlineData(0, "zero")]
    [InlineData(7, "seven")]
    [InlineData(10, "ten")]
    [InlineData(13, "thirteen")]
    [InlineData(20, "twenty")]
    [InlineData(42, "forty two")]
    [InlineData(100, "one hundred")]
    [InlineData(115, "one hundred fifteen")]
    [InlineData(999, "nine hundred ninety nine")]
    [InlineData(1_000, "one thousand")]
    [InlineData(10_010, "ten thousand ten")]
    [InlineData(1_000_021, "one million twenty one")]
    [InlineData(305_000_000, "three hundred five million")]
    [InlineData(7_000_000_000, "seven billion")]
    [InlineData(801_000_000_000_034, "eight hundred one trillion thirty four")]
    [InlineData(
        777_777_777_777_777,
        "seven hundred seventy seven trillion seven hundred seventy seven billion seven hundred seventy seven million "
        + "seven hundred seventy seven thousand seven hundred seventy seven")]
    public void Numbers_are_spelled_as_in_English(long number, string words) =>
        Assert.Equal(words, NumberWords.Spell(number));

    [Fact]
    public void The_longest_name_has_twenty_four_words() =>
        Assert.Equal(24, NumberWords.Spell(999_999_999_999_999).Split(' ').Length);

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000_000_000_000)]
    public void Numbers_out_of_range_are_refused(long number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NumberWords.Spell(number));

    [Fact]
    public void No_number_stands_twice_and_every_line_is_its_name_and_digits()
    {
        using var folder = new TextFolder();
        NumbersTask.Write(folder.Path, 400, seed: 1, maximumDigits: 6);

        var pairs = Files(folder).SelectMany(File.ReadLines).Select(line => line.Split('\t')).ToList();

        Assert.Equal(400 + 40 + 40, pairs.Count);
        Assert.Equal(pairs.Count, pairs.Select(pair => pair[1]).Distinct().Count());
        Assert.All(
            pairs, pair => Assert.Equal(NumberWords.Spell(long.Parse(pair[1], CultureInfo.InvariantCulture)), pair[0]));
    }

    [Fact]
    public void Every_number_of_digits_gets_its_share_as_far_as_there_are_numbers()
    {
        using var folder = new TextFolder();
        NumbersTask.Write(folder.Path, 1000, seed: 1, maximumDigits: 6);

        var digits = Files(folder).SelectMany(File.ReadLines)
            .CountBy(line => line.Split('\t')[1].Length).ToDictionary();

        // 1,200 numbers: 10 and 90 are all there are of one and two digits; 1,100 remain for four lengths.
        Assert.Equal([10, 90, 275, 275, 275, 275], Enumerable.Range(1, 6).Select(length => digits[length]));
    }

    [Fact]
    public void The_same_seed_writes_the_same_files_and_another_seed_others()
    {
        using var folder = new TextFolder();
        string Write(string name, int seed)
        {
            NumbersTask.Write(Path.Combine(folder.Path, name), 100, seed, 9);
            return File.ReadAllText(Path.Combine(folder.Path, name, "train.tsv"));
        }

        var first = Write("a", 1);

        Assert.Equal(first, Write("b", 1));
        Assert.NotEqual(first, Write("c", 2));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void All_numbers_there_are_can_be_asked_for_and_no_more()
    {
        using var folder = new TextFolder();
        NumbersTask.Write(folder.Path, 80, seed: 1, maximumDigits: 2);
        Assert.Equal(96, Files(folder).Sum(file => File.ReadLines(file).Count()));

        var error = Assert.Throws<InputException>(() => NumbersTask.Write(folder.Path, 90, seed: 1, maximumDigits: 2));

        Assert.Contains("108 different numbers", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(10, 0)]
    [InlineData(10, 16)]
    public void Counts_and_digits_out_of_range_are_refused(int count, int digits)
    {
        using var folder = new TextFolder();

        Assert.Throws<InputException>(() => NumbersTask.Write(folder.Path, count, 1, digits));
    }

    [Fact]
    public void The_settings_read_what_was_written()
    {
        using var folder = new TextFolder();
        NumbersTask.Write(folder.Path, 400, seed: 1, maximumDigits: 6);

        var data = TaskData.Load(NumbersTask.Settings(folder.Path));

        Assert.Equal((400, 40, 40), (data.Train.Count, data.Validation.Pairs.Count, data.Test!.Pairs.Count));
        Assert.Equal(SpecialTokens.Count + 10, data.TargetVocabulary.Count);
        Assert.Equal(1, LengthHistogram.Of(data.Train.Source).Minimum);
    }

    private static IEnumerable<string> Files(TextFolder folder) => Directory.EnumerateFiles(folder.Path, "*.tsv");
}
