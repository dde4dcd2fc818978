using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>The tokenizers by name. A new one is a class and one line here.</summary>
public static class Tokenizers
{
    private static readonly ITokenizer[] All =
    [
        new WhitespaceTokenizer(),
        new CharacterTokenizer(),
        new LabelTokenizer(),
    ];

    /// <summary>The names that configurations may use.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All.Select(tokenizer => tokenizer.Name), BpeTokenizer.RegisteredName];

    /// <summary>The tokenizer of that name, which needs nothing but its name.</summary>
    /// <exception cref="ArgumentException">
    /// It is <c>bpe</c>, which needs codes: <see cref="SideText"/> makes it.
    /// </exception>
    /// <exception cref="InputException">There is none; the message names the nearest.</exception>
    public static ITokenizer Create(string name) =>
        name == BpeTokenizer.RegisteredName
            ? throw new ArgumentException("The bpe tokenizer needs codes.", nameof(name))
            : All.FirstOrDefault(tokenizer => tokenizer.Name == name)
                ?? throw new InputException($"there is no tokenizer `{name}`: {NearestName.Hint(name, Names)}");

    /// <summary>The tokenizer that a side's settings ask for; it lower-cases first if they say so.</summary>
    /// <exception cref="InputException">There is no tokenizer of that name.</exception>
    public static ITokenizer Create(LanguageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Prepared(settings, Create(settings.Tokenizer));
    }

    /// <summary>A tokenizer that is given each line as a side's settings prepare it.</summary>
    internal static ITokenizer Prepared(LanguageSettings settings, ITokenizer tokenizer)
    {
        var cased = settings.Lowercase ? new LowercasingTokenizer(tokenizer) : tokenizer;
        return settings.Normalization == TextNormalization.None
            ? cased
            : new NormalizingTokenizer(cased, settings.Normalization);
    }
}
