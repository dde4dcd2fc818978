namespace MaskedSeq2Seq.Data;

/// <summary>Pairs to measure a model on, with their text, which metrics compare with.</summary>
/// <param name="Pairs">The pairs as token ids, in the order of the file.</param>
/// <param name="SourceLines">The source text of each pair, as it stands in the file.</param>
/// <param name="TargetLines">The target text of each pair, as it stands in the file.</param>
/// <param name="SourceTokenizer">What cut the source text.</param>
public sealed record EvaluationSet(
    ParallelCorpus Pairs,
    IReadOnlyList<string> SourceLines,
    IReadOnlyList<string> TargetLines,
    ITokenizer SourceTokenizer);
