namespace MaskedSeq2Seq.Training;

/// <summary>
/// How far the loss is scaled up so that small gradients do not vanish in float16 (Micikevicius et al. 2018): halved
/// when gradients overflow, doubled after 2,000 steps in which none did. It is part of a saved state.
/// </summary>
/// <param name="Factor">What the loss is multiplied by, a power of two.</param>
/// <param name="StepsWithoutOverflow">Steps since it changed.</param>
public sealed record LossScale(double Factor = 65536, int StepsWithoutOverflow = 0)
{
    private const int StepsToGrow = 2000;

    /// <summary>The scale with which a training begins or goes on, or null if its format needs none.</summary>
    /// <param name="precision">The training's precision.</param>
    /// <param name="saved">What a saved state says.</param>
    public static LossScale? For(Precision precision, LossScale? saved = null) =>
        precision == Precision.Float16 ? saved ?? new LossScale() : null;

    /// <summary>The scale after a step.</summary>
    /// <param name="overflowed">Whether a gradient of the step was not finite.</param>
    public LossScale After(bool overflowed)
    {
        if (overflowed)
            return new LossScale(Math.Max(1, Factor / 2));
        return StepsWithoutOverflow + 1 < StepsToGrow
            ? this with { StepsWithoutOverflow = StepsWithoutOverflow + 1 }
            : new LossScale(Factor * 2);
    }
}
