using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

/// <summary>What is expected here was found by running subword-nmt's apply_bpe with the same codes.</summary>
public class BpeTokenizerTests
{
    private const string Codes02 = "#version: 0.2\nl o\nlo w</w>\nlo w\ne r</w>\nx x\nxx x</w>\na b\nb c</w>\n";
    private const string Codes01 = "l o\nlo w\nlow </w>\ne r\ner </w>\nx x\n";

    [Theory]
    [InlineData("low", "low")]
    [InlineData("lower", "low@@ er")]
    [InlineData("lo", "l@@ o")]
    [InlineData("l", "l")]
    [InlineData("xx", "x@@ x")]
    [InlineData("xxx", "xxx")]
    [InlineData("xxxx", "xx@@ x@@ x")]
    [InlineData("xxxxx", "xx@@ xxx")]
    [InlineData("abc", "ab@@ c")]
    [InlineData("lowlow", "low@@ low")]
    [InlineData("LOW", "L@@ O@@ W")]
    [InlineData("é", "é")]
    [InlineData("lowé", "low@@ é")]
    [InlineData("😀low", "😀@@ low")]
    [InlineData("low😀", "low@@ 😀")]
    [InlineData("low</w>", "low@@ <@@ /@@ w@@ >")]
    [InlineData("@@", "@@@ @")]
    [InlineData("low@@", "low@@ @@@ @")]
    [InlineData("low\tlow", "low@@ \t@@ low")]
    [InlineData("a\u00A0b", "a@@ \u00A0@@ b")]
    [InlineData("  low  lower ", "low low@@ er")]
    public void Words_are_cut_as_subword_nmt_cuts_them(string line, string expected)
    {
        Assert.Equal(expected, Cut(Codes02, line));
    }

    [Theory]
    [InlineData("low", "low")]
    [InlineData("lower", "low@@ er")]
    [InlineData("lo", "lo")]
    [InlineData("l", "l")]
    [InlineData("xx", "xx")]
    [InlineData("xxx", "xx@@ x")]
    [InlineData("xxxxx", "xx@@ xx@@ x")]
    [InlineData("abc", "a@@ b@@ c")]
    [InlineData("low😀", "low@@ 😀")]
    public void Codes_without_a_version_have_the_end_of_a_word_as_a_symbol(string line, string expected)
    {
        Assert.Equal(expected, Cut(Codes01, line));
    }

    [Theory]
    [InlineData("low<b>low", "low@@ <b>@@ low")]
    [InlineData("<b>", "<b>")]
    [InlineData("1934USABUSA", "1934@@ USA@@ B@@ USA")]
    [InlineData("USAlow", "USA@@ low")]
    [InlineData("12low34", "12@@ low@@ 34")]
    [InlineData("xUSAx1", "x@@ USA@@ x@@ 1")]
    [InlineData("low", "low")]
    public void What_the_glossary_has_stays_whole(string line, string expected)
    {
        Assert.Equal(expected, Cut(Codes02, line, "<[a-z]+>", "USA", @"\d+"));
    }

    [Fact]
    public void A_long_text_is_cut_as_subword_nmt_cuts_it()
    {
        var tokenizer = new BpeTokenizer(RandomCodes());

        var lines = RandomText.Lines().Select(line => string.Join(' ', tokenizer.Tokenize(line)));

        Assert.Equal(
            "047196f69e1d8ba827105677da5695bda8c1274d9dfe6eb1a46e1f66e533755d", RandomText.HashOf([.. lines, ""]));
    }

    [Fact]
    public void Rare_pieces_are_split_as_subword_nmt_splits_them()
    {
        var (codes, text) = (RandomCodes(), RandomText.Lines());
        var plain = new BpeTokenizer(codes);
        var frequent = text.SelectMany(plain.Tokenize).CountBy(piece => piece)
            .Where(piece => piece.Value >= 50).Select(piece => piece.Key).ToHashSet();
        var tokenizer = new BpeTokenizer(codes, new Glossary([]), new PieceFilter(codes, frequent));

        var lines = text.Select(line => string.Join(' ', tokenizer.Tokenize(line)));

        Assert.Equal(48, frequent.Count);
        Assert.Equal(
            "3736f2c5dec9e8990b04d9a13c6e2f083a634a6c91a16d6b8ddfdbb8f208ea54", RandomText.HashOf([.. lines, ""]));
    }

    [Fact]
    public void Joining_undoes_the_cut()
    {
        var tokenizer = new BpeTokenizer(RandomCodes());

        Assert.All(RandomText.Lines(), line => Assert.Equal(line, tokenizer.Join(tokenizer.Tokenize(line))));
    }

    [Theory]
    [InlineData("a@@ b@@", "ab")]
    [InlineData("@@ b", "b")]
    [InlineData("a <unk>@@ b", "a <unk>b")]
    public void Joining_takes_whatever_a_model_writes(string pieces, string expected)
    {
        Assert.Equal(expected, new BpeTokenizer(RandomCodes()).Join(pieces.Split(' ')));
    }

    [Fact]
    public void A_word_of_a_million_characters_is_cut()
    {
        var tokenizer = new BpeTokenizer(RandomCodes());
        var word = string.Concat(Enumerable.Repeat("abcdé😀", 200_000));

        Assert.Equal(word, tokenizer.Join(tokenizer.Tokenize(word)));
    }

    [Fact]
    public void A_glossary_entry_that_is_no_regular_expression_is_named()
    {
        var error = Assert.Throws<InputException>(() => new BpeTokenizer(RandomCodes(), ["a", "(b"]));

        Assert.Contains("`(b`", error.Message, StringComparison.Ordinal);
    }

    internal static BpeCodes RandomCodes() =>
        BpeCodes.Learn(BpeLearnerTests.CountsOf(string.Join(' ', RandomText.Lines())), 300);

    private static string Cut(string codes, string line, params string[] glossary)
    {
        using var folder = new TextFolder();
        var tokenizer = new BpeTokenizer(BpeCodes.Load(folder.Write("codes", codes)), glossary);
        return string.Join(' ', tokenizer.Tokenize(line));
    }
}
