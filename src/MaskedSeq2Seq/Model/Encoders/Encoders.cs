using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>The encoders by name. To add one: write its class, add its line here.</summary>
public static class Encoders
{
    /// <summary>The encoder of Bahdanau, Cho and Bengio (2015), which can read in both directions.</summary>
    internal const string Gru = "gru";

    /// <summary>The same of long short-term memory.</summary>
    internal const string Lstm = "lstm";

    /// <summary>The encoder of Vaswani et al. (2017): attention of the source over itself.</summary>
    internal const string Transformer = "transformer";

    private static readonly Dictionary<string, Func<ModelSettings, int, Initialization, Encoder>> Registered = new()
    {
        [Gru] = (settings, vocabulary, initialization) =>
            new RecurrentEncoder(settings, CellKind.Gru, vocabulary, initialization),
        [Lstm] = (settings, vocabulary, initialization) =>
            new RecurrentEncoder(settings, CellKind.Lstm, vocabulary, initialization),
        [Transformer] = (settings, vocabulary, initialization) =>
            new TransformerEncoder(settings, vocabulary, initialization),
    };

    /// <summary>Every encoder's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    internal static Encoder Create(ModelSettings settings, int vocabulary, Initialization initialization) =>
        Registered.TryGetValue(settings.Encoder, out var create)
            ? create(settings, vocabulary, initialization)
            : throw new InputException(
                $"there is no encoder `{settings.Encoder}`: {NearestName.Hint(settings.Encoder, Names)}");
}
