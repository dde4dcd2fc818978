using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training.Schedules;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// One update of a model: noise, forward, loss, backward, clipping, optimizer. The host never waits for the device,
/// except where the loss is scaled, as an overflow then has to keep the optimizer from its step.
/// </summary>
/// <param name="model">The model, in training mode.</param>
/// <param name="optimizer">The optimizer of its parameters.</param>
/// <param name="settings">Loss, clipping, precision and teacher forcing.</param>
/// <param name="seed">The run's seed.</param>
/// <param name="scale">How the loss is scaled, or null if it is not.</param>
/// <param name="parts">How many parts of a batch may be learnt from side by side.</param>
internal sealed class TrainingStep(
    SequenceModel model,
    OptimizerHelper optimizer,
    TrainingSettings settings,
    int seed,
    LossScale? scale = null,
    int parts = 1)
{
    private readonly List<Parameter> parameters = [.. model.parameters()];
    private readonly TeacherForcing teacherForcing = new(settings);

    /// <summary>How the next step scales the loss, or null if it does not.</summary>
    public LossScale? Scale { get; private set; } = scale;

    /// <summary>Whether an update was cut off halfway: the weights are then those of no step.</summary>
    public bool IsHalfDone { get; private set; }

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
        var loss = Learn(batches, step);
        StepPhases.Enter(StepPhase.Optimizer);
        var norm = Scale is null ? Update() : UpdateUnlessOverflowed(Scale);
        return new MeasuredStep(loss.DetachFromDisposeScope(), norm.DetachFromDisposeScope());
    }

    /// <summary>
    /// Makes the gradient of the mean over the tokens of all batches, of which one at a time needs memory.
    /// </summary>
    /// <returns>The mean. []</returns>
    private Tensor Learn(IReadOnlyList<Batch> batches, long step)
    {
        using var scope = NewDisposeScope();
        var factor = Scale?.Factor ?? 1;
        var tokens = batches.Sum(batch => batch.Host.TargetTokens);
        var terms = new LossTerms(settings.LabelSmoothing, factor / tokens);
        var losses = batches.Select((batch, number) => Learn(batch, number, step, terms)).ToList();
        var sum = losses.Count == 1 ? losses[0] : stack(losses).sum();
        return sum.div(factor).MoveToOuterDisposeScope();
    }

    /// <summary>Adds a batch's gradient to what is there.</summary>
    /// <returns>Its part of the loss. []</returns>
    private Tensor Learn(Batch batch, int number, long step, LossTerms terms)
    {
        if (BatchParts.Count(model, batch, parts) is > 1 and var count)
            return LearnSideBySide(batch, count, number * parts, step, terms);
        using var scope = NewDisposeScope();
        using var autocast = Autocast.To(ProductFormat.Of(settings.Precision));
        var loss = model.Loss(batch, teacherForcing.At(step), terms);
        StepPhases.Enter(StepPhase.Backward);
        loss.backward();
        return loss.detach().MoveToOuterDisposeScope();
    }

    private Tensor LearnSideBySide(Batch batch, int count, int firstNumber, long step, LossTerms terms)
    {
        using var scope = NewDisposeScope();
        var shares = BatchParts.Of(batch, count);
        try
        {
            var sums = BatchParts.Sums(shares, (share, number) =>
            {
                using var noise = Noise.OfThread(StepNoise.OfPart(seed, step, firstNumber + number));
                using var autocast = Autocast.To(ProductFormat.Of(settings.Precision));
                var loss = model.Loss(share, teacherForcing.At(step), terms);
                StepPhases.Enter(StepPhase.Backward);
                return [loss.detach(), .. autograd.grad([loss], [.. parameters], allow_unused: true)];
            });
            foreach (var (parameter, gradient) in parameters.Zip(sums[1..]))
                if (gradient is not null)
                    AddGradient(parameter, gradient);
            return sums[0]!.MoveToOuterDisposeScope();
        }
        finally
        {
            foreach (var share in shares)
                share.Dispose();
        }
    }

    private static void AddGradient(Parameter parameter, Tensor gradient)
    {
        using var quiet = no_grad();
        if (parameter.grad is { } earlier)
            earlier.add_(gradient);
        else
            parameter.grad = gradient;
    }

    private Tensor Update()
    {
        var norm = GradientClipping.Clip(parameters, settings.ClipNorm);
        IsHalfDone = true;
        optimizer.step();
        IsHalfDone = false;
        return norm;
    }

    /// <returns>The norm of the gradients; 0 if they overflowed, in which case the step is not taken.</returns>
    private Tensor UpdateUnlessOverflowed(LossScale before)
    {
        using var scope = NewDisposeScope();
        using (no_grad())
            foreach (var parameter in parameters)
                parameter.grad?.div_(before.Factor);
        var norm = GradientClipping.Norm(parameters);
        var overflowed = !norm.isfinite().item<bool>();
        Scale = before.After(overflowed);
        return (overflowed ? zeros_like(norm) : Update()).MoveToOuterDisposeScope();
    }

    /// <summary>Without an old gradient, torch keeps the new one as it is instead of adding it to zeros.</summary>
    private void ForgetGradients()
    {
        foreach (var parameter in parameters)
            parameter.grad = null;
    }
}
