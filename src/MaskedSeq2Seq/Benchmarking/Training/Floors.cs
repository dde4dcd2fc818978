using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>Works out the floors of a training.</summary>
internal static class Floors
{
    // A multiply-add is two operations; the backward pass multiplies for the inputs and for the weights.
    private const double OperationsPerMultiplyAdd = 2 * 3;

    // Of each parameter: read forwards and backwards; its gradient written, and read for the norm.
    private const int ParameterPasses = 4;

    // Of each logit: written, read by the loss, its gradient written, and read by the two products behind it.
    private const int LogitPasses = 5;

    /// <summary>The floors, or null if nobody has counted what the model has to multiply.</summary>
    /// <param name="workload">What is trained.</param>
    /// <param name="shape">A mean sentence.</param>
    /// <param name="measured">How fast it was.</param>
    /// <param name="machine">How fast the machine is.</param>
    /// <param name="passSeconds">
    /// Seconds of a step, of all threads, in operators other than matrix products, if they are known.
    /// </param>
    public static TrainingFloors? Of(
        Workload workload,
        SentenceShape shape,
        TrainingMeasurement measured,
        MachineRates machine,
        double? passSeconds)
    {
        if (workload.Model is not Seq2SeqModel model)
            return null;
        var tokens = (double)measured.TargetTokens / measured.Steps;
        var passes = passSeconds / measured.Parts;
        var operations = OperationsPerMultiplyAdd * model.PerTargetToken(shape).Total;
        var bytes = ParameterBytes(workload) + LogitPasses * tokens * model.TargetVocabulary * ElementSize(workload);
        var (operationSeconds, byteSeconds) =
            (operations * tokens / machine.OperationsPerSecond, bytes / machine.BytesPerSecond);
        return new TrainingFloors
        {
            OperationsPerToken = operations,
            BytesPerStep = bytes,
            OperationSeconds = operationSeconds,
            ByteSeconds = byteSeconds,
            PassSeconds = passes,
            ReachedShare = operationSeconds / measured.SecondsPerStep,
            TokensPerSecondByOperations = tokens / operationSeconds,
            TokensPerSecondWithBytes = tokens / (operationSeconds + byteSeconds),
            TokensPerSecondWithPasses = tokens / (operationSeconds + passes),
        };
    }

    private static double ParameterBytes(Workload workload) => workload.Model.parameters().Sum(parameter =>
        (double)parameter.numel() * parameter.ElementSize
        * (ParameterPasses + OptimizerPasses(workload.Configuration.Training.Optimizer)));

    // The gradient read, the weight read and written, and so is each number that is remembered of it.
    private static int OptimizerPasses(OptimizerSettings optimizer) => optimizer.Name switch
    {
        "sgd" => optimizer.Momentum > 0 ? 5 : 3,
        _ => 7,
    };

    private static double ElementSize(Workload workload) => workload.Model.parameters().First().ElementSize;
}
