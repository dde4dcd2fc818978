namespace MaskedSeq2Seq.Data;

/// <summary>How much of the positions of an epoch's batches is padding, from 0 (nothing) towards 1.</summary>
/// <param name="Source">The share of source positions.</param>
/// <param name="Target">The share of target positions.</param>
/// <param name="Total">The share of both together.</param>
public sealed record PaddingShare(double Source, double Target, double Total)
{
    /// <summary>Adds up the padding of all batches of a plan.</summary>
    public static PaddingShare Of(BucketingInput input, BatchPlan plan)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(plan);
        long realSource = 0, realTarget = 0, allSource = 0, allTarget = 0;
        for (var batch = 0; batch < plan.Count; batch++)
        {
            int sourceWidth = 0, targetWidth = 0;
            foreach (var pair in plan[batch])
            {
                var (source, target) = (input.SourceLength(pair) + 1, input.TargetPositions(pair));
                (realSource, realTarget) = (realSource + source, realTarget + target);
                (sourceWidth, targetWidth) = (Math.Max(sourceWidth, source), Math.Max(targetWidth, target));
            }
            allSource += (long)sourceWidth * plan[batch].Length;
            allTarget += (long)targetWidth * plan[batch].Length;
        }
        return new PaddingShare(
            Share(realSource, allSource),
            Share(realTarget, allTarget),
            Share(realSource + realTarget, allSource + allTarget));
    }

    private static double Share(long real, long all) => all == 0 ? 0 : 1 - (double)real / all;
}
