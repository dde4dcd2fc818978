using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>The tokenizers by name. A new one is a class and one line here.</summary>
public static class Tokenizers
{
    private static readonly ITokenizer[] All =
    [
        new WhitespaceTokenizer(),
        new CharacterTokenizer(),
    ];

    /// <summary>The names that configurations may use.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(tokenizer => tokenizer.Name)];

    /// <summary>The tokenizer of that name.</summary>
    /// <exception cref="InputException">There is none; the message names the nearest.</exception>
    public static ITokenizer Create(string name) =>
        All.FirstOrDefault(tokenizer => tokenizer.Name == name)
        ?? throw new InputException($"there is no tokenizer `{name}`: {NearestName.Hint(name, Names)}");

    /// <summary>The tokenizer that a side's settings ask for; it lower-cases first if they say so.</summary>
    /// <exception cref="InputException">There is no tokenizer of that name.</exception>
    public static ITokenizer Create(LanguageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var tokenizer = Create(settings.Tokenizer);
        return settings.Lowercase ? new LowercasingTokenizer(tokenizer) : tokenizer;
    }
}
