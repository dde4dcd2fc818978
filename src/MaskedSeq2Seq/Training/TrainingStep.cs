using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// One update of a model: noise, forward, loss, backward, clipping, optimizer. The host never waits for the device.
/// </summary>
/// <param name="model">The model, in training mode.</param>
/// <param name="optimizer">The optimizer of its parameters.</param>
/// <param name="settings">Loss, clipping and teacher forcing.</param>
/// <param name="seed">The run's seed.</param>
internal sealed class TrainingStep(SequenceModel model, OptimizerHelper optimizer, TrainingSettings settings, int seed)
{
    private readonly List<Parameter> parameters = [.. model.parameters()];

    /// <summary>Learns from a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="step">The step, counted from 1; it decides the noise.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>Loss and gradient norm, outside of any dispose scope; the caller's to dispose.</returns>
    public MeasuredStep Run(Batch batch, long step, double learningRate)
    {
        using var scope = NewDisposeScope();
        StepNoise.Seed(seed, step, batch.Source.device);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = learningRate;
        ForgetGradients();
        var loss = functional.cross_entropy(
            model.Logits(batch, settings.TeacherForcing), batch.Gold, label_smoothing: settings.LabelSmoothing);
        loss.backward();
        var norm = GradientClipping.Clip(parameters, settings.ClipNorm);
        optimizer.step();
        return new MeasuredStep(loss.detach().DetachFromDisposeScope(), norm.DetachFromDisposeScope());
    }

    /// <summary>Without an old gradient, torch keeps the new one as it is instead of adding it to zeros.</summary>
    private void ForgetGradients()
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
    }
}
