namespace MaskedSeq2Seq.Training;

/// <summary>Where a training begins.</summary>
/// <param name="Resumed">Whether it goes on from a saved state.</param>
/// <param name="Step">Steps done before; 0 for a new run.</param>
/// <param name="Epoch">The epoch that comes, counted from 1.</param>
/// <param name="TotalSteps">Steps that training is expected to take, or null if only time or early stopping ends it.</param>
/// <param name="Parameters">Trained numbers in the model.</param>
/// <param name="Device">Where it computes.</param>
public sealed record TrainingStart(bool Resumed, long Step, int Epoch, long? TotalSteps, long Parameters, string Device);
