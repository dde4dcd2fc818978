namespace MaskedSeq2Seq.Experiments;

/// <summary>One variant over all its seeds.</summary>
/// <param name="Variant">What it changes.</param>
/// <param name="IsBaseline">Whether the others are compared with it.</param>
/// <param name="Runs">Every planned run, by seed.</param>
/// <param name="Conditions">The test set under each way of padding.</param>
/// <param name="Speed">How fast it learned.</param>
public sealed record VariantResults(
    Variant Variant,
    bool IsBaseline,
    IReadOnlyList<RunOutcome> Runs,
    IReadOnlyList<ConditionSummary> Conditions,
    SpeedSummary Speed)
{
    /// <summary>The variant's name.</summary>
    public string Name => Variant.Name;

    /// <summary>Runs with a result.</summary>
    public int Finished => Runs.Count(run => run.Result is not null);

    /// <summary>The validations of every run with a result.</summary>
    internal IEnumerable<IReadOnlyList<CurvePoint>> Curves =>
        Runs.Select(run => run.Result?.Curve).OfType<IReadOnlyList<CurvePoint>>();

    /// <summary>The summary of one condition, or null if it was not tested.</summary>
    /// <param name="name">The condition's name.</param>
    public ConditionSummary? Condition(string name) => Conditions.FirstOrDefault(summary => summary.Condition == name);
}
