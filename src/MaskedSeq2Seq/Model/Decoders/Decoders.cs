using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Model;

/// <summary>The decoders by name. To add one: write its class, add its line here.</summary>
public static class Decoders
{
    /// <summary>The decoder of Bahdanau, Cho and Bengio (2015), which looks with its last state.</summary>
    internal const string Bahdanau = "bahdanau";

    /// <summary>The decoder of Sennrich et al. (2017), which looks between its two cells.</summary>
    internal const string Conditional = "conditional";

    /// <summary>The decoder of Luong, Pham and Manning (2015), which looks with its current state.</summary>
    internal const string Luong = "luong";

    /// <summary>The decoder of Vaswani et al. (2017): attention of the target so far over itself.</summary>
    internal const string Transformer = "transformer";

    private static readonly Dictionary<string, Func<ModelSettings, Initialization, Decoder>> Registered = new()
    {
        [Bahdanau] = (settings, initialization) => new BahdanauDecoder(settings, initialization),
        [Conditional] = (settings, initialization) => new ConditionalDecoder(settings, initialization),
        [Luong] = (settings, initialization) => settings.InputFeeding
            ? new InputFeedingDecoder(settings, initialization)
            : new LuongDecoder(settings, initialization),
        [Transformer] = (settings, initialization) => new TransformerDecoder(settings, initialization),
    };

    /// <summary>Every decoder's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Keys];

    internal static Decoder Create(ModelSettings settings, Initialization initialization) =>
        Registered.TryGetValue(settings.Decoder, out var create)
            ? create(settings, initialization)
            : throw new InputException(
                $"there is no decoder `{settings.Decoder}`: {NearestName.Hint(settings.Decoder, Names)}");
}
