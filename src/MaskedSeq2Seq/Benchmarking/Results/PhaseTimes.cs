using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>How the time of a training step is spent, measured in steps of their own with a clock in them.</summary>
/// <param name="Phases">Every phase, in the order of a step.</param>
public sealed record PhaseTimes(IReadOnlyList<PhaseTime> Phases)
{
    /// <summary>Seconds of a step with the clock in it.</summary>
    public double Seconds => Phases.Sum(phase => phase.Seconds);

    /// <summary>The part of a phase in <see cref="Seconds"/>.</summary>
    public double ShareOf(PhaseTime phase) => Seconds > 0 ? phase.Seconds / Seconds : 0;
}

/// <summary>How long a phase takes.</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Seconds">Its seconds in a step, on average.</param>
public sealed record PhaseTime(StepPhase Phase, double Seconds);
