using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class ManyVariantsVerdictTests
{
    [Fact]
    public void A_design_is_told_by_what_its_factors_do()
    {
        var verdict = VerdictWriter.Write(FactorialSample.Results(new()
        {
            ["none-packed"] = [0.50, 0.41, 0.30],
            ["none-unpacked"] = [0.10, 0.10, 0.11],
            ["infinity-packed"] = [0.60, 0.60, 0.60],
            ["infinity-unpacked"] = [0.60, 0.60, 0.60],
        }));

        Assert.StartsWith(
            "When every batch is padded to 4 times its width: mask infinity is better than none by 34.7 points; "
            + "packing unpacked is worse than packed by 15.0 points. "
            + "With each sentence alone, so without any padding: mask infinity is better",
            verdict.Headline,
            StringComparison.Ordinal);
        var mask = verdict.Findings.First(finding => finding.Subject == "mask");
        Assert.Equal((FindingKind.Better, "answers right, each sentence alone"), (mask.Kind, mask.Topic));
        Assert.StartsWith(
            "mask infinity instead of none changes answers right, each sentence alone by +34.7 points (95 % interval +",
            mask.Text,
            StringComparison.Ordinal);
        Assert.EndsWith(", averaged over packing.", mask.Text, StringComparison.Ordinal);
        Assert.Contains(
            verdict.Findings,
            finding => finding.Kind == FindingKind.Neither && finding.Text.EndsWith(
                "more with packing unpacked than with packed.", StringComparison.Ordinal));
    }

    [Fact]
    public void Many_variants_are_told_in_groups()
    {
        string[] names = ["good", "fine", "bad", "open", "unmasked"];
        double[][] quality = [[0.9, 0.91], [0.9, 0.91], [0.1, 0.11], [0.3, 0.8], [0.5, 0.51]];
        var description = Sample.Description([1, 2]) with
        {
            Variants = [.. names.Select(name => new Variant(name, "", []))],
        };

        var verdict = VerdictWriter.Write(ResultsSummary.Of(description,
            [.. from variant in names.Index()
                from seed in new[] { 1, 2 }
                let value = quality[variant.Index][seed - 1]
                select new RunOutcome(
                    variant.Item, seed, "", RunStatus.Finished, Sample.Result(value, value, value))]));

        Assert.StartsWith(
            "When every batch is padded to 4 times its width: good, fine are better than unmasked; "
            + "bad is worse than unmasked; open cannot be told from unmasked. With each",
            verdict.Headline,
            StringComparison.Ordinal);
        Assert.Equal(["good", "fine", "bad", "open"], verdict.Findings.Select(finding => finding.Subject));
        Assert.Contains(
            verdict.Caveats, caveat => caveat.StartsWith("With this many comparisons", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_stand_after_correction_is_said_to_be_better_only_before_it()
    {
        // Against 0.5, "some" gains 0.10, 0.13 and 0.16: t = 0.13 / (0.03 / √3) = 7.51, p = 0.017; times 4, 0.069.
        var verdict = VerdictWriter.Write(Five(
            ("clear", [0.90, 0.901, 0.902]),
            ("some", [0.60, 0.63, 0.66]),
            ("one", [0.4, 0.5, 0.6]),
            ("two", [0.6, 0.4, 0.5])));

        Assert.StartsWith(
            "When every batch is padded to 4 times its width: clear is better than unmasked; "
            + "some is better than unmasked, but only before correction for 4 comparisons; "
            + "one, two cannot be told from unmasked.",
            verdict.Headline,
            StringComparison.Ordinal);
        Assert.Equal(FindingKind.BetterUncorrected, verdict.Findings.Single(finding => finding.Subject == "some").Kind);
        Assert.Contains(
            "With this many comparisons, about one interval in twenty misses 0 by chance alone: of 6 differences in "
            + "quality whose interval does, 3 stand when that is corrected for within each way of padding (Holm, on "
            + "Student's t).",
            verdict.Caveats);
    }

    private static ExperimentResults Five(params (string Name, double[] Quality)[] variants)
    {
        List<(string Name, double[] Quality)> all = [.. variants, ("unmasked", [0.5, 0.5, 0.5])];
        return ResultsSummary.Of(
            Sample.Description([1, 2, 3]) with
            {
                Variants = [.. all.Select(variant => new Variant(variant.Name, "", []))],
            },
            [.. from variant in all
                from value in variant.Quality.Index()
                select new RunOutcome(
                    variant.Name,
                    value.Index + 1,
                    "",
                    RunStatus.Finished,
                    Sample.Result(value.Item, value.Item, value.Item))]);
    }

    [Fact]
    public void Seeds_too_few_for_the_exact_test_are_said_to_be_with_how_many_would_do()
    {
        RunResult?[] Runs(int count, double value) => [.. Enumerable.Repeat(Sample.Result(value, value, value), count)];

        Assert.Contains(
            VerdictWriter.Write(Sample.Results(Runs(5, 0.5), Runs(5, 0.9))).Caveats,
            caveat => caveat.StartsWith(
                "The exact test over 5 seeds cannot give a p-value below 6.25 %, however clear a difference is; "
                + "to come below 5 % takes 6 seeds.",
                StringComparison.Ordinal));
        Assert.Empty(VerdictWriter.Write(Sample.Results(Runs(6, 0.5), Runs(6, 0.9))).Caveats);
    }
}
