using System.Globalization;

namespace MaskedSeq2Seq.Training;

/// <summary>Training came to a loss or gradients that are no numbers any more. States saved before are good.</summary>
public sealed class NonFiniteLossException : InputException
{
    /// <summary>Creates the error.</summary>
    /// <param name="atStep">The first step with such a number.</param>
    /// <param name="loss">Its loss.</param>
    /// <param name="norm">The norm of its gradients.</param>
    public NonFiniteLossException(long atStep, double loss, double norm)
        : base(Describe(atStep, loss, norm))
    {
        AtStep = atStep;
    }

    /// <summary>The first step with such a number.</summary>
    public long AtStep { get; }

    private static string Describe(long atStep, double loss, double norm)
    {
        var numbers = string.Create(
            CultureInfo.InvariantCulture, $"step {atStep}: the loss is {loss}, the norm of the gradients {norm}");
        return $"training broke down at {numbers}; lower training.optimizer.learning_rate or training.clip_norm, "
            + "or lengthen training.schedule.warmup_steps";
    }
}
