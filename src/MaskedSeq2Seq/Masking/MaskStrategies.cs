using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Masking;

/// <summary>The mask strategies by name. To add one: write its class, add its line here.</summary>
public static class MaskStrategies
{
    private static readonly IMaskStrategy[] Registered =
    [
        new NoMask(),
        new NegativeInfinityMask(),
    ];

    /// <summary>Every strategy, in the order in which help and documents list them.</summary>
    public static IEnumerable<IMaskStrategy> All => Registered;

    /// <summary>Every strategy's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Select(strategy => strategy.Name)];

    /// <summary>The strategy with a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="InputException">No strategy has that name.</exception>
    public static IMaskStrategy Create(string name) =>
        Registered.FirstOrDefault(strategy => strategy.Name == name)
        ?? throw new InputException($"there is no mask strategy `{name}`: {NearestName.Hint(name, Names)}");
}
