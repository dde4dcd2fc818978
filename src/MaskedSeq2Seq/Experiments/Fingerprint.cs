namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Tells whether a result on disk is the one a configuration would give. What changes speed but not the result (device,
/// threads) or only a name or place (name, data root) takes no part; the content of the data files does.
/// </summary>
/// <param name="Training">Hash of all that decides the trained weights: data, model, training, seed.</param>
/// <param name="Evaluation">Hash of all that decides the test result of those weights: test set and evaluation settings.</param>
public sealed record Fingerprint(string Training, string Evaluation);
