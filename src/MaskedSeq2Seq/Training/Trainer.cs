using System.Globalization;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Trains a model. Everything random depends on the seed, the step and the epoch alone, and all the rest is in the
/// saved state, so a training that was killed at any moment and resumed comes to the same numbers on the CPU, bit for
/// bit, as one that was left alone.
/// </summary>
public sealed class Trainer
{
    private readonly SequenceModel model;
    private readonly BatchLoader loader;
    private readonly IValidator validator;
    private readonly TrainingSettings settings;
    private readonly int seed;
    private readonly TrainingFiles files;
    private readonly ITrainingObserver observer;

    /// <summary>Prepares a training; nothing runs yet.</summary>
    /// <param name="model">The model, as its seed initialised it, on the device it is to be trained on.</param>
    /// <param name="loader">The training batches, on the same device.</param>
    /// <param name="validator">Measures the model.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="seed">Decides the noise of each step.</param>
    /// <param name="files">Where the states are kept.</param>
    /// <param name="observer">Hears what happens.</param>
    public Trainer(
        SequenceModel model,
        BatchLoader loader,
        IValidator validator,
        TrainingSettings settings,
        int seed,
        TrainingFiles files,
        ITrainingObserver observer)
    {
        (this.model, this.loader, this.validator) = (model, loader, validator);
        (this.settings, this.seed, this.files, this.observer) = (settings, seed, files, observer);
    }

    /// <summary>Trains to the end, or until cancelled; the model then has its last state.</summary>
    /// <param name="resume">
    /// Whether to go on from the last saved state; if none was saved yet, training begins anew.
    /// </param>
    /// <param name="cancellationToken">Ends training after the step under way, with the state saved.</param>
    /// <returns>What the training came to.</returns>
    /// <exception cref="InputException">
    /// The saved state is damaged or another model's, the training data is empty, or the device lacks the precision.
    /// </exception>
    /// <exception cref="NonFiniteLossException">Training broke down; the states saved before are kept.</exception>
    /// <exception cref="MemoryExhaustedException">
    /// A batch was too large for the device. The state of the last step is saved, as far as memory goes.
    /// </exception>
    public TrainingSummary Train(bool resume, CancellationToken cancellationToken = default)
    {
        using var format = ProductFormat.Begin(settings.Precision, model.parameters().First().device);
        using var optimizer = Optimizers.Create(settings.Optimizer, model.parameters());
        using var average = settings.MovingAverage > 0 ? new MovingAverage(model, settings.MovingAverage) : null;
        var states = new TrainingStates(model, optimizer, average, settings, files);
        var progress = resume ? states.Restore(seed) : null;
        if (progress is null)
            states.Forget();
        var start = progress ?? Beginning(settings, seed);
        if (start.Parts == 0)
            start = start with { Parts = BatchParts.Most(settings) };
        using var meter = new StepMeter(start.Interval);
        var session = new TrainingSession(
            model, loader, validator, optimizer, average, settings, states, observer, start, meter);
        try
        {
            return session.Run(resumed: progress is not null, cancellationToken);
        }
        catch (Exception failure)
            when (failure is MemoryExhaustedException || MemoryExhaustedException.IsLackOfMemory(failure))
        {
            throw MemoryExhausted(failure, session.Rescue());
        }
    }

    /// <summary>Saves a model as the newest state of a training that has not taken a step.</summary>
    /// <param name="model">The model.</param>
    /// <param name="settings">How it will be trained.</param>
    /// <param name="seed">The training's seed.</param>
    /// <param name="files">Where the states are kept.</param>
    internal static void SaveBeginning(SequenceModel model, TrainingSettings settings, int seed, TrainingFiles files)
    {
        using var optimizer = Optimizers.Create(settings.Optimizer, model.parameters());
        using var average = settings.MovingAverage > 0 ? new MovingAverage(model, settings.MovingAverage) : null;
        new TrainingStates(model, optimizer, average, settings, files).SaveLast(Beginning(settings, seed));
    }

    private MemoryExhaustedException MemoryExhausted(Exception failure, long? savedStep)
    {
        var batches = loader.Settings;
        var remedy = (failure as MemoryExhaustedException)?.Remedy ?? string.Create(
            CultureInfo.InvariantCulture,
            $"begin a run with smaller batches (data.batches.size, {batches.Size} {Count(batches.Unit)} now)");
        var kept = savedStep is { } step
            ? $"the state of step {step} is saved, and --resume goes on from it where there is more memory"
            : "no state was saved yet";
        return new MemoryExhaustedException($"{remedy}; {kept}", failure.InnerException ?? failure);
    }

    private static string Count(BatchUnit unit) => unit == BatchUnit.Tokens ? "tokens" : "sentences";

    private static TrainingProgress Beginning(TrainingSettings settings, int seed) => new()
    {
        Seed = seed,
        Parts = 0,
        Optimizer = settings.Optimizer.Name,
        LossScale = LossScale.For(settings.Precision),
        MovingAverage = settings.MovingAverage > 0,
    };
}
