using System.Security.Cryptography;
using System.Text;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class NormalizationTests
{
    // Python 3.11's unicodedata.normalize (Unicode 14) was run over the same texts to find the hashes.
    [Theory]
    [InlineData(false, "d1122e935f16c2e2504b24b005426cb82909b595361898caaab8ac6fa86d3eed")]
    [InlineData(true, "ef013d1d90016377fd87fbfbe42b3a1d691eb880dc0c4d3f5981747db122ac3f")]
    public void Every_character_between_marks_is_normalised_as_python_does(bool compatibility, string expected)
    {
        var normalizer = new UnicodeNormalizer(compatibility);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var character = 0; character < 0x110000; character++)
        {
            if (!Rune.IsValid(character))
                continue;
            var text = $"a\u0301{new Rune(character)}\u0323\u0301";
            hash.AppendData(Encoding.UTF8.GetBytes(normalizer.Normalize(text) + "\n"));
        }

        Assert.Equal(expected, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Theory]
    [InlineData(TextNormalization.None, "u\u0308ber \uFF21\uFB01")]
    [InlineData(TextNormalization.Nfc, "\u00FCber \uFF21\uFB01")]
    [InlineData(TextNormalization.Nfkc, "\u00FCber afi")]
    public void A_setting_chooses_the_form(TextNormalization form, string expected)
    {
        var settings = new LanguageSettings { Normalization = form, Lowercase = form == TextNormalization.Nfkc };

        var tokenizer = Tokenizers.Create(settings);

        Assert.Equal(expected, tokenizer.Join(tokenizer.Tokenize("u\u0308ber \uFF21\uFB01")));
    }

    [Theory]
    [InlineData("\u1112\u1161\u11AB", "\uD55C")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\u2126", "\u03A9")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    public void Syllables_are_composed_and_marks_are_ordered(string text, string expected)
    {
        Assert.Equal(expected, new UnicodeNormalizer(compatibility: false).Normalize(text));
    }
}
