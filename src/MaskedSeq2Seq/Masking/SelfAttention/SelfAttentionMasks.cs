using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Masking;

/// <summary>The self-attention masks by name. To add one: write its class, add its line here.</summary>
public static class SelfAttentionMasks
{
    private static readonly ISelfAttentionMask[] Registered =
    [
        new ColumnsMask(),
        new RowsMask(),
        new MultipliedMask(),
        new NoSelfAttentionMask(),
    ];

    /// <summary>Every mask, in the order in which help and documents list them.</summary>
    public static IEnumerable<ISelfAttentionMask> All => Registered;

    /// <summary>Every mask's name.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Registered.Select(mask => mask.Name)];

    /// <summary>The mask with a name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="InputException">No mask has that name.</exception>
    public static ISelfAttentionMask Create(string name) =>
        Registered.FirstOrDefault(mask => mask.Name == name)
        ?? throw new InputException($"there is no self-attention mask `{name}`: {NearestName.Hint(name, Names)}");
}
