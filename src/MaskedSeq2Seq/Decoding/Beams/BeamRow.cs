namespace MaskedSeq2Seq.Decoding;

/// <summary>A row of a step.</summary>
/// <param name="Beam">The sentence that it belongs to.</param>
/// <param name="Draft">What is written in it; null if the row is computed but no longer heard.</param>
internal readonly record struct BeamRow(Beam Beam, Draft? Draft);
