namespace MaskedSeq2Seq.Training;

/// <summary>Where a training begins.</summary>
/// <param name="Resumed">Whether it goes on from a saved state.</param>
/// <param name="Step">Steps done before; 0 for a new run.</param>
/// <param name="Epoch">The epoch of the last step, counted from 1.</param>
/// <param name="TotalSteps">
/// Steps that training is expected to take, or null if only time or early stopping ends it.
/// </param>
/// <param name="ReportedStep">
/// The step of the last report before the saved state, or 0; later ones did not happen.
/// </param>
/// <param name="ValidatedStep">
/// The step of the last validation before the saved state, or 0; later ones did not happen.
/// </param>
/// <param name="Parameters">Trained numbers in the model.</param>
/// <param name="Device">Where it computes.</param>
public sealed record TrainingStart(
    bool Resumed,
    long Step,
    int Epoch,
    long? TotalSteps,
    long ReportedStep,
    long ValidatedStep,
    long Parameters,
    string Device);
