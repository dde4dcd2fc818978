using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training.Schedules;
using TorchSharp.Modules;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// A training under way, from one start or resumption to its end. The order after a step is: report, validate, save.
/// The last state says which reports and validations came before it, so that a log can take back those that came after;
/// a best state is on disk before the last state speaks of it.
/// </summary>
internal sealed class TrainingSession
{
    private readonly SequenceModel model;
    private readonly BatchLoader loader;
    private readonly IValidator validator;
    private readonly TrainingStates states;
    private readonly MovingAverage? average;
    private readonly ITrainingObserver observer;
    private readonly TrainingSettings settings;
    private readonly TrainingPlan plan;
    private readonly TrainingStep update;
    private readonly LearningRate learningRate;
    private readonly StepMeter meter;
    private readonly ValidationHistory history;
    private readonly TrainingClock clock;
    private readonly TrainingProgress start;

    private long step;
    private int epochs;
    private int batch;
    private long targetTokens;
    private long reportedStep;
    private int batchesInEpoch;
    private double currentRate;
    private bool saved;
    private PastValidation? mean;

    public TrainingSession(
        SequenceModel model,
        BatchLoader loader,
        IValidator validator,
        OptimizerHelper optimizer,
        MovingAverage? average,
        TrainingSettings settings,
        TrainingStates states,
        ITrainingObserver observer,
        TrainingProgress start,
        StepMeter meter)
    {
        (this.model, this.loader, this.validator, this.average) = (model, loader, validator, average);
        (this.settings, this.states, this.observer) = (settings, states, observer);
        (this.start, this.meter) = (start, meter);
        plan = new TrainingPlan(settings);
        update = new TrainingStep(
            model, optimizer, settings, start.Seed, LossScale.For(settings.Precision, start.LossScale), start.Parts);
        learningRate = new LearningRate(settings.Optimizer.LearningRate, settings.Schedule);
        history = new ValidationHistory(settings.Monitor, start.Validations);
        clock = new TrainingClock(start.TrainingSeconds, start.ElapsedSeconds);
        (step, epochs, batch, targetTokens) = (start.Step, start.Epoch, start.Batch, start.TargetTokens);
        (reportedStep, currentRate, saved) = (start.ReportedStep, start.LearningRate, step > 0);
        batchesInEpoch = loader.BatchesIn(epochs);
    }

    private int EpochOfLastStep => batch == 0 && step > 0 ? epochs : epochs + 1;

    private bool ValidationMissing => plan.ValidationDue(step, epochs, batch == 0) && history.Last?.Step != step;

    /// <summary>Trains to the end or until cancelled.</summary>
    /// <param name="resumed">Whether this goes on from a saved state.</param>
    /// <param name="cancellation">Ends training after the step under way.</param>
    public TrainingSummary Run(bool resumed, CancellationToken cancellation)
    {
        if (batchesInEpoch == 0)
            throw new InputException("the training data has no pairs to learn from");
        if (batch >= batchesInEpoch)
        {
            throw new InputException(
                $"the saved state has done {batch} batches of an epoch that has {batchesInEpoch} now: "
                + "train with the data that the run was begun with");
        }
        model.train();
        observer.Started(Start(resumed));
        if (ValidationMissing)
            Validate(cancellation);
        StopReason? reason;
        while ((reason = WhyOver(cancellation)) is null)
            RunEpoch(cancellation);
        reason = Close(reason.Value, cancellation);
        var summary = Summary(reason.Value);
        observer.Finished(summary);
        return summary;
    }

    /// <summary>
    /// Saves the last whole step after a failure, where the failure left it as it was and there is memory to save it.
    /// </summary>
    /// <returns>The step of the newest saved state, or null if there is none.</returns>
    public long? Rescue()
    {
        try
        {
            if (!saved && step > 0 && !update.IsHalfDone)
                Save();
        }
        catch (Exception failure) when (MemoryExhaustedException.IsLackOfMemory(failure))
        {
            // What was saved before stays.
        }
        return states.SavedStep;
    }

    private TrainingStart Start(bool resumed) => new(
        resumed, step, EpochOfLastStep, TotalSteps,
        reportedStep, history.Last?.Step ?? 0,
        model.parameters().Sum(parameter => parameter.numel()), model.parameters().First().device.ToString());

    private long? TotalSteps => plan.TotalSteps(batchesInEpoch);

    private StopReason? WhyOver(CancellationToken cancellation) =>
        plan.WhyOver(step, epochs, clock.ElapsedSeconds, history)
        ?? (cancellation.IsCancellationRequested ? StopReason.Cancelled : null);

    private void RunEpoch(CancellationToken cancellation)
    {
        batchesInEpoch = loader.BatchesIn(epochs);
        foreach (var next in loader.Epoch(epochs, batch, CancellationToken.None).Chunk(settings.Accumulation))
        {
            Learn(next);
            AfterStep(cancellation);
            if (batch == 0 || WhyOver(cancellation) is not null)
                return;
        }
    }

    private void Learn(Batch[] next)
    {
        var rate = learningRate.At(step + 1, history.Scores);
        try
        {
            meter.Add(step + 1, update.Run(next, step + 1, rate), next);
        }
        finally
        {
            foreach (var used in next)
                used.Dispose();
        }
        (step, currentRate) = (step + 1, rate);
        average?.Add(step);
        targetTokens += next.Sum(used => (long)used.Host.TargetTokens);
        batch += next.Length;
        if (batch == batchesInEpoch)
            (epochs, batch) = (epochs + 1, 0);
        saved = false;
    }

    private void AfterStep(CancellationToken cancellation)
    {
        if (plan.ReportDue(step))
            Report();
        if (cancellation.IsCancellationRequested)
            return;
        if (ValidationMissing)
            Validate(cancellation);
        else if (plan.SaveDue(step))
            Save();
    }

    /// <summary>Reports what is left to report, validates the last state and saves it.</summary>
    private StopReason Close(StopReason reason, CancellationToken cancellation)
    {
        meter.Drain();
        if (reason != StopReason.Cancelled)
        {
            if (meter.Totals.Steps > 0)
                Report();
            if (history.Last?.Step != step)
                Validate(cancellation);
            if (history.Last?.Step != step || !AverageStates(cancellation))
                reason = StopReason.Cancelled;
        }
        if (!saved)
            Save();
        return reason;
    }

    private void Report()
    {
        meter.Drain();
        var (totals, seconds) = (meter.Totals, clock.TrainingSeconds);
        var stepsThisTime = step - start.Step;
        double? perStep = stepsThisTime > 0 ? clock.SecondsThisTime / stepsThisTime : null;
        observer.Stepped(new StepProgress(
            step, EpochOfLastStep, TotalSteps, totals.Loss, totals.GradientNorm, currentRate, targetTokens,
            totals.TargetTokens / Math.Max(1e-9, seconds - totals.BeganAtSeconds),
            totals.PaddingShare, seconds, clock.ElapsedSeconds,
            plan.SecondsLeft(TotalSteps - step, perStep, clock.ElapsedSeconds)));
        meter.Restart(seconds);
        reportedStep = step;
        saved = false;
    }

    /// <summary>
    /// Validates and saves; if it is cancelled, nothing has happened and the validation is made up on resuming.
    /// </summary>
    private void Validate(CancellationToken cancellation)
    {
        meter.Drain();
        if (clock.WithoutTraining(() => MeasureAverage(cancellation)) is not { } result)
            return;
        var better = history.Add(step, result);
        if (better)
            observer.Saved(states.SaveBest(Progress()));
        if (states.Kept.Wants(history))
            states.Keep(Progress());
        observer.Validated(EventOf(result, better));
        Save();
        states.Kept.Prune(history);
    }

    private ValidationEvent EventOf(ValidationResult result, bool better) => new(
        step, EpochOfLastStep, result, better, history.WithoutImprovement,
        targetTokens, clock.TrainingSeconds, clock.ElapsedSeconds);

    /// <summary>
    /// Averages the kept states if that is asked for, and makes their mean the best state if it is better. It leaves
    /// nothing in the training's state: a run that is resumed at its end does it again, and comes to the same.
    /// </summary>
    /// <returns>Whether that was not cancelled.</returns>
    private bool AverageStates(CancellationToken cancellation)
    {
        var kept = states.Kept.ToAverage(history);
        if (kept.Count < 2)
            return true;
        using var borrowed = new BorrowedWeights(model);
        StateMean.Load(kept, model);
        if (clock.WithoutTraining(() => Measure(cancellation)) is not { } result)
            return false;
        var better = result.Score(settings.Monitor) > history.Best?.Result.Score(settings.Monitor);
        if (better)
        {
            mean = new PastValidation(step, result);
            observer.Saved(states.SaveBestAsIs(Progress()));
        }
        observer.Averaged(EventOf(result, better), kept.Count);
        return true;
    }

    private ValidationResult? MeasureAverage(CancellationToken cancellation)
    {
        using var borrowed = average?.InModel();
        return Measure(cancellation);
    }

    private ValidationResult? Measure(CancellationToken cancellation)
    {
        model.eval();
        try
        {
            return validator.Validate(model, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            model.train();
        }
    }

    private void Save()
    {
        meter.Drain();
        var path = states.SaveLast(Progress());
        saved = true;
        observer.Saved(path);
    }

    private TrainingProgress Progress() => start with
    {
        LossScale = update.Scale,
        Step = step,
        Epoch = epochs,
        Batch = batch,
        TargetTokens = targetTokens,
        LearningRate = currentRate,
        ReportedStep = reportedStep,
        TrainingSeconds = clock.TrainingSeconds,
        ElapsedSeconds = clock.ElapsedSeconds,
        Interval = meter.Totals,
        Validations = history.Validations,
    };

    private TrainingSummary Summary(StopReason reason)
    {
        var best = mean ?? history.Best;
        return new TrainingSummary(
            reason, step, epochs, best?.Step ?? 0, best?.Result, history.Last?.Result,
            targetTokens, clock.TrainingSeconds, clock.ElapsedSeconds);
    }
}
