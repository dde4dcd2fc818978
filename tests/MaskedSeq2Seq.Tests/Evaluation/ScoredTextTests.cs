using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class ScoredTextTests
{
    [Theory]
    [InlineData("13a", "Hello, world! 1,000.5 a-b 9-5 don't", "Hello , world ! 1,000.5 a-b 9 - 5 don't")]
    [InlineData("13a", "&quot;R&amp;D&quot; <skipped>end.", "\" R & D \" end .")]
    [InlineData("13a", "日本語。", "日本語。")]
    [InlineData("intl", "日本語。 1,000 in 1990.", "日本語 。 1,000 in 1990.")]
    [InlineData("intl", "5€ a+b 😀", "5 € a + b 😀")]
    [InlineData("intl", "x𝟙.𝟚", "x𝟙.𝟚")]
    [InlineData("none", " a,  b\u3000c ", "a, b c")]
    [InlineData("char", "a 😀b", "a 😀 b")]
    public void Lines_are_cut_as_the_tokenizer_says(string tokenizer, string line, string words) =>
        Assert.Equal(words, string.Join(' ', BleuTokenizers.Create(tokenizer)(line)));

    [Theory]
    [InlineData("ΟΔΟΣ", "οδος")]
    [InlineData("ΟΔΟΣ.", "οδος.")]
    [InlineData("ΣΑΣ ΣΟ", "σας σο")]
    [InlineData("Σ", "σ")]
    [InlineData("İÉ𐐀", "i̇é𐐨")]
    public void Lower_case_is_that_of_Unicode(string text, string lower) => Assert.Equal(lower, LowerCase.Of(text));

    [Theory]
    [InlineData("flor", null, "BLEU has no smoothing `flor`: did you mean `floor`?")]
    [InlineData("exp", 0.5, "smoothing `exp` takes no value; floor and add-k do")]
    [InlineData("floor", -1.0, "a smoothing value must be 0 or more, not -1")]
    public void A_smoothing_that_does_not_exist_is_one_line(string method, double? value, string line) =>
        Assert.Equal(line, Assert.Throws<InputException>(() => BleuSmoothing.Create(method, value)).Message);
}
