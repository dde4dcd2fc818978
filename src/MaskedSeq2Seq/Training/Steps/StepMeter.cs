using MaskedSeq2Seq.Data;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Collects what each step measured. Losses and norms stay on the device until <see cref="Drain"/>, because reading one
/// number makes the host wait for all the work that the device still has.
/// </summary>
/// <param name="totals">Sums to go on from.</param>
internal sealed class StepMeter(IntervalTotals totals) : IDisposable
{
    private readonly List<Pending> pending = [];

    /// <summary>Sums since the last report, as of the last <see cref="Drain"/>.</summary>
    public IntervalTotals Totals { get; private set; } = totals;

    /// <summary>Takes a step's measurements; the meter owns the tensors from here on.</summary>
    /// <param name="step">The step, counted from 1.</param>
    /// <param name="measured">Its loss and gradient norm.</param>
    /// <param name="batches">The batches it saw.</param>
    public void Add(long step, MeasuredStep measured, IReadOnlyList<Batch> batches) => pending.Add(new Pending(
        step,
        measured,
        batches.Sum(batch => batch.Host.TargetTokens),
        batches.Sum(batch => batch.Host.SourceTokens + batch.Host.TargetTokens),
        batches.Sum(batch => (long)batch.Host.Size * (batch.Host.SourceWidth + batch.Host.TargetWidth))));

    /// <summary>Waits for the device and adds up what it measured.</summary>
    /// <exception cref="NonFiniteLossException">A loss or a norm is not finite.</exception>
    public void Drain()
    {
        if (pending.Count == 0)
            return;
        var numbers = ReadNumbers();
        for (var i = 0; i < pending.Count; i++)
        {
            var (loss, norm) = (numbers[2 * i], numbers[2 * i + 1]);
            if (!double.IsFinite(loss) || !double.IsFinite(norm))
                throw new NonFiniteLossException(pending[i].Step, loss, norm);
            Totals = Totals with
            {
                Steps = Totals.Steps + 1,
                LossSum = Totals.LossSum + loss * pending[i].TargetTokens,
                NormSum = Totals.NormSum + norm,
                TargetTokens = Totals.TargetTokens + pending[i].TargetTokens,
                RealPositions = Totals.RealPositions + pending[i].RealPositions,
                AllPositions = Totals.AllPositions + pending[i].AllPositions,
            };
        }
        Forget();
    }

    /// <summary>Begins a new interval.</summary>
    /// <param name="seconds">Training seconds of the run so far.</param>
    public void Restart(double seconds) => Totals = new IntervalTotals(BeganAtSeconds: seconds);

    /// <summary>Frees the tensors that were not read.</summary>
    public void Dispose() => Forget();

    private double[] ReadNumbers()
    {
        using var scope = NewDisposeScope();
        return stack(pending.SelectMany(p => new[] { p.Measured.Loss, p.Measured.Norm }))
            .to_type(ScalarType.Float64).cpu().data<double>().ToArray();
    }

    private void Forget()
    {
        foreach (var step in pending)
            step.Measured.Dispose();
        pending.Clear();
    }

    private sealed record Pending(
        long Step, MeasuredStep Measured, int TargetTokens, int RealPositions, long AllPositions);
}
