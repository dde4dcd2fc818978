using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>While it lives, models compute without dropout and without a graph; then they are as they were.</summary>
internal sealed class InferenceMode : IDisposable
{
    private readonly (SequenceModel Model, bool Training)[] before;
    private readonly IDisposable noGrad;

    /// <summary>Puts models into the mode.</summary>
    public InferenceMode(params IReadOnlyList<SequenceModel> models)
    {
        before = [.. models.Select(model => (model, model.training))];
        noGrad = no_grad();
        foreach (var (model, _) in before)
            model.eval();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        noGrad.Dispose();
        foreach (var (model, training) in before)
            model.train(training);
    }
}
