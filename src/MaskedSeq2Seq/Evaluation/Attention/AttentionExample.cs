namespace MaskedSeq2Seq.Evaluation;

/// <summary>One test sentence, and where the model looked while it answered, without and with padding.</summary>
/// <param name="Source">The sentence.</param>
/// <param name="Reference">What it should become.</param>
/// <param name="Alone">Without padding.</param>
/// <param name="Padded">The same with padding behind it.</param>
public sealed record AttentionExample(string Source, string Reference, AttentionMap Alone, AttentionMap Padded);
