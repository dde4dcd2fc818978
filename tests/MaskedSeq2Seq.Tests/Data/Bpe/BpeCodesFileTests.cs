using System.Text;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class BpeCodesFileTests
{
    [Fact]
    public void Codes_that_were_saved_are_read_as_they_were()
    {
        using var folder = new TextFolder();
        var codes = BpeTokenizerTests.RandomCodes();
        var path = Path.Combine(folder.Path, "codes");
        codes.Save(path);

        var read = BpeCodes.Load(path);

        Assert.StartsWith("#version: 0.2\n", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(codes.Count, read.Count);
        Assert.All(Enumerable.Range(0, codes.Count), rank => Assert.Equal(codes[rank], read[rank]));
    }

    [Fact]
    public void Codes_of_the_older_version_are_written_without_a_version()
    {
        using var folder = new TextFolder();
        var path = folder.Write("codes", "a b\nab </w>\n");

        BpeCodes.Load(path).Save(path);

        Assert.Equal("a b\nab </w>\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_merge_that_stands_twice_counts_where_it_stands_first()
    {
        using var folder = new TextFolder();
        var codes = BpeCodes.Load(folder.Write("codes", "#version: 0.2\na b\nb c\na b\n"));

        Assert.Equal(2, codes.Count);
        Assert.Equal("ab@@ c@@ d", string.Join(' ', new BpeTokenizer(codes).Tokenize("abcd")));
    }

    [Theory]
    [InlineData("#version: 0.2\na b\nab\n", ":3: a line of codes has two symbols")]
    [InlineData("#version: 0.2\na b c\n", ":2: a line of codes has two symbols")]
    [InlineData("#version: 0.2\na  b\n", ":2: a line of codes has two symbols")]
    [InlineData("#version: 0.2\na b\n\nb c\n", ":3: this line is empty")]
    [InlineData("#version: 0.3\na b\n", ":1: codes of version 0.1 and 0.2 can be read, not of `0.3`")]
    [InlineData("#version: 0.2 byte\na b\n", ":1: these codes merge bytes")]
    [InlineData("#version: 0.2\n", ": there is not one merge")]
    [InlineData("", ": there is not one merge")]
    public void What_is_no_codes_file_is_told_with_its_line(string text, string expected)
    {
        using var folder = new TextFolder();
        var path = folder.Write("codes", text);

        var error = Assert.Throws<InputException>(() => BpeCodes.Load(path));

        Assert.StartsWith(path + expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_end_is_given_up_before_it_is_read()
    {
        using var folder = new TextFolder();
        var path = folder.Write("codes", new string('x', 8 << 20));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = Assert.Throws<InputException>(() => BpeCodes.Load(path));

        Assert.Contains(":1: the line has more than the 65536 bytes", error.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void More_merges_than_anyone_learns_are_given_up()
    {
        using var folder = new TextFolder();
        var lines = Enumerable.Range(0, 100_001).Select(i => $"{i} b");
        var path = folder.Write("codes", "#version: 0.2\n" + string.Join('\n', lines));

        Assert.Contains(
            ":100002: a codes file has at most 100000 merges",
            Assert.Throws<InputException>(() => BpeCodes.Load(path)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, 100_000)]
    [InlineData(20, 100_000)]
    [InlineData(30_000, 69)]
    public void The_costliest_codes_take_no_more_than_their_file_and_64_MiB(int length, int merges)
    {
        using var folder = new TextFolder();
        var symbols = Enumerable.Range(0, 2 * merges).Select(i => Convert.ToString(i, 16).PadLeft(length, 'x'));
        var path = folder.Write(
            "codes", "#version: 0.2\n" + string.Join('\n', symbols.Chunk(2).Select(pair => string.Join(' ', pair))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var codes = BpeCodes.Load(path);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(merges, codes.Count);
        Assert.InRange(allocated, 0, new FileInfo(path).Length + (64 << 20));
    }

    [Fact]
    public void Ten_thousand_damaged_files_are_read_or_refused_in_one_line()
    {
        using var folder = new TextFolder();
        var path = Path.Combine(folder.Path, "codes");
        BpeTokenizerTests.RandomCodes().Save(path);
        var whole = File.ReadAllBytes(path);
        var random = new SplitMix64(4);
        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            File.WriteAllBytes(path, Damaged(whole, random));
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                new BpeTokenizer(BpeCodes.Load(path)).Tokenize("abcdé😀");
            }
            catch (InputException error)
            {
                refused++;
                Assert.StartsWith(path + ":", error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', error.Message);
            }
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        }
        Assert.InRange(refused, 1_000, 9_999);
    }

    private static byte[] Damaged(byte[] whole, SplitMix64 random)
    {
        var bytes = (byte[])whole.Clone();
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 2:
                var absurd = Encoding.UTF8.GetBytes(new string('a', 70_000));
                return [.. bytes[..random.Next(bytes.Length)], .. absurd, .. bytes];
            default:
                for (var i = 0; i < 20; i++)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next();
                return bytes;
        }
    }
}
