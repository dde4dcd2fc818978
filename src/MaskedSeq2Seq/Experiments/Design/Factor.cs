namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// One question of a factorial design: a name and the levels that are crossed with those of the others.
/// </summary>
/// <param name="Name">Its name in the experiment file: <c>mask</c>.</param>
/// <param name="Levels">
/// Its levels, the reference first, which the others are compared with: <c>none</c>, <c>negative_infinity</c>.
/// </param>
public sealed record Factor(string Name, IReadOnlyList<string> Levels);
