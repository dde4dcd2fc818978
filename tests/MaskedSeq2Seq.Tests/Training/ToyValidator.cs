using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>A validator that works its loss out by a function of the model.</summary>
internal sealed class ToyValidator(Func<SequenceModel, double> loss) : IValidator
{
    public int Calls { get; private set; }

    public static ToyValidator OfTrueLoss() => new(CopyingTask.Loss);

    /// <summary>Gives the losses one after the other, then the last again and again.</summary>
    public static ToyValidator Scripted(params double[] losses)
    {
        var next = 0;
        return new ToyValidator(_ => losses[Math.Min(next++, losses.Length - 1)]);
    }

    public ValidationResult Validate(SequenceModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Calls++;
        var value = loss(model);
        return new ValidationResult(value, Math.Exp(value), 0.5, 0.25, 0.01);
    }
}
