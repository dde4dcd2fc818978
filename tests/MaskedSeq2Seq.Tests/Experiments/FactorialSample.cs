using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

/// <summary>Makes results of a 2 × 2 design as if runs had been trained.</summary>
internal static class FactorialSample
{
    private static readonly string[] Masks = ["none", "infinity"];
    private static readonly string[] Packings = ["packed", "unpacked"];

    public static ExperimentDescription Description(int seeds, params ClaimSettings[] claims) => new(
        "grid",
        "",
        "none-packed",
        [.. from mask in Masks from packing in Packings select new Variant($"{mask}-{packing}", "", [])
        {
            Levels = new Dictionary<string, string> { ["mask"] = mask, ["packing"] = packing },
        }],
        [.. Enumerable.Range(1, seeds)],
        new TargetSettings { Value = 0.8 })
    {
        Factors = [new Factor("mask", Masks), new Factor("packing", Packings)],
        Claims = claims,
    };

    /// <summary>Results with a quality for each variant and seed, alike under every way of padding.</summary>
    public static ExperimentResults Results(
        Dictionary<string, double?[]> quality, params ClaimSettings[] claims) => ResultsSummary.Of(
            Description(quality.Values.First().Length, claims),
            [.. from variant in quality
                from value in variant.Value.Index()
                select Outcome(variant.Key, value.Index + 1, value.Item)]);

    private static RunOutcome Outcome(string variant, int seed, double? quality) => new(
        variant, seed, $"runs/grid/{variant}/seed-{seed}",
        quality is null ? RunStatus.Open : RunStatus.Finished,
        quality is { } value ? Sample.Result(value, value, value, 200) : null);
}
