using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>The bucketings by name. A new one is a class and one line here.</summary>
public static class Bucketings
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<IBucketing> All { get; } =
    [
        new NoBucketing(),
        new PoolBucketing(),
        new BoundaryBucketing(),
    ];

    /// <summary>The names that configurations may use.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(bucketing => bucketing.Name)];

    /// <summary>The bucketing of that name.</summary>
    /// <exception cref="InputException">There is none; the message names the nearest.</exception>
    public static IBucketing Create(string name) =>
        All.FirstOrDefault(bucketing => bucketing.Name == name)
        ?? throw new InputException($"there is no bucketing `{name}`: {NearestName.Hint(name, Names)}");
}
