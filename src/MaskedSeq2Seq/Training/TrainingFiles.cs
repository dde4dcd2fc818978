namespace MaskedSeq2Seq.Training;

/// <summary>Where a training keeps its states.</summary>
/// <param name="Last">The newest state, with all that is needed to go on.</param>
/// <param name="Best">The model with the best validation so far.</param>
public sealed record TrainingFiles(string Last, string Best);
