namespace MaskedSeq2Seq.Training;

/// <summary>A validation that is part of a training's state.</summary>
/// <param name="Step">Steps done before it.</param>
/// <param name="Result">What was measured.</param>
public sealed record PastValidation(long Step, ValidationResult Result);
