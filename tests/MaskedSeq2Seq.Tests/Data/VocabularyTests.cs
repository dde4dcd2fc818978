using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class VocabularyTests
{
    [Fact]
    public void Special_tokens_come_first_then_the_most_frequent_then_ties_in_ordinal_order()
    {
        var vocabulary = Build("b a c c Z b a b é", limit: 0, minimumCount: 1);

        Assert.Equal(["<pad>", "<unk>", "<s>", "</s>", "b", "a", "c", "Z", "é"], Tokens(vocabulary));
        Assert.Equal([0, 0, 0, 0, 3, 2, 2, 1, 1], Enumerable.Range(0, vocabulary.Count).Select(vocabulary.CountOf));
    }

    [Fact]
    public void The_limit_counts_the_special_tokens() =>
        Assert.Equal(["b", "a"], Tokens(Build("b a c c Z b a b", limit: 6, minimumCount: 1))[4..]);

    [Fact]
    public void Rare_tokens_are_left_out() =>
        Assert.Equal(["b", "a", "c"], Tokens(Build("b a c c Z b a b", limit: 0, minimumCount: 2))[4..]);

    [Fact]
    public void Ids_and_tokens_belong_together_and_the_rest_is_unknown()
    {
        var vocabulary = Build("x y y", 0, 1);

        Assert.Equal((4, 5), (vocabulary.IdOf("y"), vocabulary.IdOf("x".AsSpan())));
        Assert.Equal(("y", "x"), (vocabulary.TokenOf(4), vocabulary.TokenOf(5)));
        Assert.Equal(SpecialTokens.Unknown, vocabulary.IdOf("z"));
        Assert.True(vocabulary.Contains("x"));
        Assert.False(vocabulary.Contains("z"));
        Assert.Throws<ArgumentOutOfRangeException>(() => vocabulary.TokenOf(6));
    }

    [Fact]
    public void A_text_cannot_name_a_special_token()
    {
        var vocabulary = Build("<pad> </s> word", 0, 1);

        Assert.Equal(5, vocabulary.Count);
        Assert.Equal(SpecialTokens.Unknown, vocabulary.IdOf("<pad>"));
        Assert.Equal(SpecialTokens.Unknown, vocabulary.IdOf("</s>"));
    }

    [Fact]
    public void The_file_is_readable_text()
    {
        using var folder = new TextFolder();
        var path = Path.Combine(folder.Path, "source.vocab");

        Build("zwei zwei eins", 0, 1).Save(path);

        Assert.Equal("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nzwei\t2\neins\t1\n", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Tokens_with_odd_characters_come_back_as_they_were()
    {
        using var folder = new TextFolder();
        var path = Path.Combine(folder.Path, "odd.vocab");
        string[] odd =
        [
            "\t", "\n", "\r", " ", "\\", "\\t", "\\u0041",
            "\u2028", "\u0085", "\uFEFF", "\u00AD", "a\tb", "😀", "▁", "\uD800", "\0", "é",
        ];
        var builder = new VocabularyBuilder();
        foreach (var token in odd)
            builder.Add(token);
        var vocabulary = builder.Build();

        vocabulary.Save(path);
        var loaded = Vocabulary.Load(path);

        Assert.Equal(Tokens(vocabulary), Tokens(loaded));
        Assert.All(odd, token => Assert.Equal(vocabulary.IdOf(token), loaded.IdOf(token)));
        Assert.Equal(vocabulary.Count, File.ReadAllText(path).Split('\n').Length - 1);
    }

    [Theory]
    [InlineData("a\tb\n", 1, "whole number")]
    [InlineData("<pad>\t0\n<unk>\t0\n</s>\t0\n", 3, "`<s>`")]
    [InlineData("<pad>\t0\n<unk>\t0\n", 2, "this file has 2")]
    [InlineData("", 1, "this file has 0")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nx 1\n", 5, "token<TAB>count")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nx\t-1\n", 5, "`-1`")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nx\t2\ny\t1\nx\t1\n", 7, "on line 5")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nx\\q\t2\n", 5, "backslash")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\nx\\u12\t2\n", 5, "backslash")]
    [InlineData("<pad>\t0\n<unk>\t0\n<s>\t0\n</s>\t0\n<unk>\t2\n", 5, "on line 2")]
    public void A_broken_file_is_refused_with_its_line(string text, int line, string part)
    {
        using var folder = new TextFolder();
        var path = folder.Write("broken.vocab", text);

        var error = Assert.Throws<InputException>(() => Vocabulary.Load(path));

        Assert.Equal((path, (long?)line), (error.File, error.Line));
        Assert.Contains(part, error.Problem, StringComparison.Ordinal);
    }

    private static Vocabulary Build(string text, int limit, int minimumCount)
    {
        var builder = new VocabularyBuilder();
        Tokenizers.Create("whitespace").Tokenize(text, builder);
        return builder.Build(limit, minimumCount);
    }

    private static string[] Tokens(Vocabulary vocabulary) =>
        [.. Enumerable.Range(0, vocabulary.Count).Select(vocabulary.TokenOf)];
}
