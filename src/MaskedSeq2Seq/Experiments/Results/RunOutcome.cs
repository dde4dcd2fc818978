namespace MaskedSeq2Seq.Experiments;

/// <summary>What became of one planned run.</summary>
/// <param name="Variant">The variant's name.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Folder">The run folder.</param>
/// <param name="Status">How far it came.</param>
/// <param name="Result">Its result, if it finished.</param>
/// <param name="Failure">Why it failed, in one line, if it did.</param>
public sealed record RunOutcome(
    string Variant, int Seed, string Folder, RunStatus Status, RunResult? Result = null, string? Failure = null);
