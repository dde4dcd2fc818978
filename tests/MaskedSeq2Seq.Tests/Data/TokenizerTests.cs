using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class TokenizerTests
{
    [Theory]
    [InlineData("ein Hund", "ein|Hund")]
    [InlineData("  ein\t Hund  ", "ein|Hund")]
    [InlineData("ein\u00A0Hund\u3000da", "ein|Hund|da")]
    [InlineData("", "")]
    [InlineData(" \t ", "")]
    public void Whitespace_of_any_kind_parts_tokens(string line, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokenizers.Create("whitespace").Tokenize(line)));

    [Fact]
    public void Words_are_joined_with_single_spaces() =>
        Assert.Equal("ein Hund .", Tokenizers.Create("whitespace").Join(["ein", "Hund", "."]));

    [Fact]
    public void A_character_outside_the_basic_plane_is_one_token()
    {
        var tokens = Tokenizers.Create("character").Tokenize("aé😀𝄞b");

        Assert.Equal(["a", "é", "😀", "𝄞", "b"], tokens);
    }

    [Fact]
    public void The_character_tokenizer_makes_spaces_visible_and_gives_them_back()
    {
        var tokenizer = Tokenizers.Create("character");

        var tokens = tokenizer.Tokenize(" a b");

        Assert.Equal(["▁", "a", "▁", "b"], tokens);
        Assert.Equal(" a b", tokenizer.Join(tokens));
    }

    [Fact]
    public void Lowercasing_comes_before_cutting_and_knows_no_culture()
    {
        var tokenizer = Tokenizers.Create(new LanguageSettings { Tokenizer = "character", Lowercase = true });

        Assert.Equal(["ä", "i", "σ", "1"], tokenizer.Tokenize("ÄIΣ1"));
        Assert.Equal("character", tokenizer.Name);
    }

    [Fact]
    public void A_line_longer_than_any_buffer_is_lower_cased_as_a_whole()
    {
        var tokenizer = Tokenizers.Create(new LanguageSettings { Lowercase = true });

        Assert.Equal([new string('x', 5000)], tokenizer.Tokenize(new string('X', 5000)));
    }

    [Fact]
    public void An_unknown_tokenizer_is_answered_with_the_nearest()
    {
        var error = Assert.Throws<InputException>(() => Tokenizers.Create("charakter"));

        Assert.Contains("`character`", error.Message, StringComparison.Ordinal);
    }
}
