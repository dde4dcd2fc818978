namespace MaskedSeq2Seq.Data;

/// <summary>Chance alone decides: short and long sentences share batches, which gives the most padding.</summary>
public sealed class NoBucketing : IBucketing
{
    /// <inheritdoc/>
    public string Name => "none";

    /// <inheritdoc/>
    public string Summary => "batches of random pairs";

    /// <inheritdoc/>
    public BatchPlan Plan(BucketingInput input, SplitMix64 random)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(random);
        var plan = new BatchPlanBuilder(input);
        plan.Add(input.Shuffled(random));
        return plan.Build(random);
    }
}
