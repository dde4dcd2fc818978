using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public sealed class PronunciationsTests : IDisposable
{
    private readonly TextFolder folder = new();

    [Fact]
    public void Stress_is_removed_and_the_ways_to_say_a_word_stand_together()
    {
        var read = Read(";;; a comment\na AH0\na(2) EY1\naalto AA1 L T OW2 # name, finnish\nABLE  EY1 B AH0 L\n");

        Assert.Equal(["a", "aalto", "able"], read.Words);
        Assert.Equal(["AH", "EY"], read["a"]);
        Assert.Equal(["AA L T OW"], read["aalto"]);
        Assert.Equal(["EY B AH L"], read["able"]);
    }

    [Fact]
    public void Ways_that_differ_in_stress_alone_are_one()
    {
        Assert.Equal(["AH B AW T"], Read("about AH0 B AW1 T\nabout(2) AH1 B AW0 T\n")["about"]);
    }

    [Theory]
    [InlineData("a AH0\nword\n", ":2: `word` has no phones")]
    [InlineData("a AH0\nb Ah0\n", ":2: `Ah0` is no phone")]
    [InlineData("a AH9\n", ":1: `AH9` is no phone")]
    [InlineData("# nothing here\n", ":1: `nothing` is no phone")]
    [InlineData("\n\n", ": there is not one word")]
    public void What_is_no_entry_is_told_with_its_line(string text, string expected)
    {
        var path = folder.Write("dict", text);

        var error = Assert.Throws<InputException>(() => Pronunciations.Load(path));

        Assert.StartsWith(path + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_ways_to_say_a_word_are_in_one_file_and_each_word_in_one()
    {
        var words = Split(Enumerable.Range(0, 100));

        Assert.Equal([70, 10, 20], words.Select(file => file.Distinct().Count()));
        Assert.All(words.SelectMany(file => file.CountBy(word => word)), word => Assert.Equal(2, word.Value));
        Assert.Equal(100, words.SelectMany(file => file).Distinct().Count());
    }

    [Fact]
    public void The_split_does_not_hang_on_the_order_of_the_dictionary()
    {
        Assert.Equal(Split(Enumerable.Range(0, 100)), Split(Enumerable.Range(0, 100).Reverse()));
    }

    [Fact]
    public void A_line_of_the_task_is_a_word_and_its_phones()
    {
        PronunciationTask.Write(Read("c S IY1\na AH0\nb B IY1\nd D IY1\n"), folder.Path, 1, 1);

        var lines = PronunciationTask.FileNames.SelectMany(name => File.ReadAllLines(Path.Combine(folder.Path, name)));
        Assert.Equal(["a\tAH", "b\tB IY", "c\tS IY", "d\tD IY"], lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void More_words_to_test_with_than_there_are_is_told()
    {
        var read = Read("a AH0\nb B IY1\n");

        var error = Assert.Throws<InputException>(() => PronunciationTask.Write(read, folder.Path, 1, 1));

        Assert.Contains("leave none to learn from", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private Pronunciations Read(string text) => Pronunciations.Load(folder.Write("dict", text));

    private List<string[]> Split(IEnumerable<int> numbers)
    {
        var read = Read(string.Concat(numbers.Select(i => $"w{i} W AH1\nw{i}(2) W AA1\n")));
        PronunciationTask.Write(read, folder.Path, 10, 20);
        return [.. PronunciationTask.FileNames.Select(
            name => File.ReadLines(Path.Combine(folder.Path, name)).Select(line => line.Split('\t')[0]).ToArray())];
    }
}
