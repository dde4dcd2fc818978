using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// The exponential moving average of a model's weights over the steps (Polyak and Juditsky 1992): after step t it is
/// d · average + (1 − d) · weights with d = min(decay, t / (9 + t)), so that the first weights are soon forgotten.
/// </summary>
/// <param name="model">The model, which is left alone.</param>
/// <param name="decay">The highest d, in (0, 1).</param>
internal sealed class MovingAverage(nn.Module model, double decay) : IDisposable
{
    // With it, a mean over about a tenth of the steps so far.
    private const double Delay = 9;

    /// <summary>The average, under the names of the model's parameters.</summary>
    public WeightCopy Weights { get; } = new(model);

    /// <summary>Takes in the weights after a step.</summary>
    /// <param name="step">The step, counted from 1.</param>
    public void Add(long step) => Weights.Blend(DecayAt(step, decay));

    /// <summary>Gives the model the average until what is returned is disposed.</summary>
    public IDisposable InModel()
    {
        var own = new BorrowedWeights(model);
        Weights.PutBack();
        return own;
    }

    /// <summary>Frees the average.</summary>
    public void Dispose() => Weights.Dispose();

    /// <summary>The share of the old average at a step.</summary>
    internal static double DecayAt(long step, double decay) => Math.Min(decay, step / (Delay + step));
}
