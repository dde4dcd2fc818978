using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training.Schedules;
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
    private readonly TeacherForcing teacherForcing = new(settings);

    /// <summary>Learns from batches as if they were one.</summary>
    /// <param name="batches">The batches, at least one.</param>
    /// <param name="step">The step, counted from 1; it decides the noise.</param>
    /// <param name="learningRate">The learning rate.</param>
    /// <returns>Loss and gradient norm, outside of any dispose scope; the caller's to dispose.</returns>
    public MeasuredStep Run(IReadOnlyList<Batch> batches, long step, double learningRate)
    {
        using var scope = NewDisposeScope();
        StepNoise.Seed(seed, step, batches[0].Source.device);
        foreach (var group in optimizer.ParamGroups)
            group.LearningRate = learningRate;
        ForgetGradients();
        var loss = batches.Count == 1
            ? Learn(batches[0], step, Reduction.Mean)
            : LearnTogether(batches, step);
        StepPhases.Enter(StepPhase.Optimizer);
        var norm = GradientClipping.Clip(parameters, settings.ClipNorm);
        optimizer.step();
        return new MeasuredStep(loss.DetachFromDisposeScope(), norm.DetachFromDisposeScope());
    }

    /// <summary>Adds a batch's gradient to what is there.</summary>
    /// <returns>Its loss. []</returns>
    private Tensor Learn(Batch batch, long step, Reduction reduction)
    {
        using var scope = NewDisposeScope();
        var logits = model.Logits(batch, teacherForcing.At(step));
        StepPhases.Enter(StepPhase.Loss);
        var loss = functional.cross_entropy(
            logits, batch.Gold, reduction: reduction, label_smoothing: settings.LabelSmoothing);
        StepPhases.Enter(StepPhase.Backward);
        loss.backward();
        return loss.detach().MoveToOuterDisposeScope();
    }

    /// <summary>
    /// The gradient of the mean over the tokens of all batches, of which one at a time needs memory.
    /// </summary>
    private Tensor LearnTogether(IReadOnlyList<Batch> batches, long step)
    {
        using var scope = NewDisposeScope();
        var sum = stack(batches.Select(batch => Learn(batch, step, Reduction.Sum))).sum();
        var tokens = batches.Sum(batch => batch.Host.TargetTokens);
        foreach (var parameter in parameters)
            parameter.grad?.div_(tokens);
        return sum.div(tokens).MoveToOuterDisposeScope();
    }

    /// <summary>Without an old gradient, torch keeps the new one as it is instead of adding it to zeros.</summary>
    private void ForgetGradients()
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
    }
}
