using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>While it lives, a model computes without dropout and without a graph; afterwards it is as it was.</summary>
internal sealed class EvaluationMode : IDisposable
{
    private readonly SequenceModel model;
    private readonly bool training;
    private readonly IDisposable noGrad;

    /// <summary>Puts a model into the mode.</summary>
    public EvaluationMode(SequenceModel model)
    {
        (this.model, training, noGrad) = (model, model.training, no_grad());
        model.eval();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        noGrad.Dispose();
        model.train(training);
    }
}
