using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Masking;

/// <summary>The mask strategies by name. To add one: write its class, add its line here.</summary>
public static class MaskStrategies
{
    private static readonly IMaskStrategy[] Registered =
    [
        new NoMask(),
        new NegativeInfinityMask(),
        new LargeNegativeMask(),
        new MultiplyScoresMask(),
        new ZeroWeightsMask(),
        new RenormalizeMask(),
        new FreezePaddingMask(),
        new FreezePaddingPerSentenceMask(),
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

    /// <summary>The strategy that a text asks for, written as a configuration's <c>mask</c> would be.</summary>
    /// <param name="text">A name, or <c>{ name: large_negative, value: -1e9 }</c>.</param>
    /// <exception cref="InputException">No strategy is asked for in this way.</exception>
    public static IMaskStrategy Parse(string text)
    {
        try
        {
            return Create(SettingsReader.Read<WrittenMask>($"mask: {text}", "mask").Mask);
        }
        catch (InputException error)
        {
            throw new InputException(error.Problem, inner: error);
        }
    }

    /// <summary>The strategy that settings ask for.</summary>
    /// <param name="settings">A name and, for large_negative, a value and a mode.</param>
    /// <exception cref="InputException">No strategy has that name, or it does not take what it is given.</exception>
    public static IMaskStrategy Create(MaskSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var strategy = Create(settings.Name);
        var problems = new SettingsProblems();
        settings.Check(problems);
        if (problems.Found is [var first, ..])
            throw new InputException($"the {first.Property.ToLowerInvariant()} of a mask {first.Problem}");
        return strategy is LargeNegativeMask ? LargeNegativeMask.From(settings) : strategy;
    }

    private sealed record WrittenMask
    {
        public MaskSettings Mask { get; init; } = new();
    }
}
