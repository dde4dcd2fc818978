using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Training;

/// <summary>Measures a model on sentences it is not trained on.</summary>
public interface IValidator
{
    /// <summary>Measures a model.</summary>
    /// <param name="model">The model, in evaluation mode.</param>
    /// <param name="cancellationToken">Ends the measurement with <see cref="OperationCanceledException"/>.</param>
    ValidationResult Validate(SequenceModel model, CancellationToken cancellationToken);
}
