using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class ClaimTests : IDisposable
{
    private static readonly Dictionary<string, double?[]> Quality = new()
    {
        ["none-packed"] = [0.50, 0.41, 0.30],
        ["none-unpacked"] = [0.10, 0.10, 0.11],
        ["infinity-packed"] = [0.60, 0.60, 0.60],
        ["infinity-unpacked"] = [0.60, 0.601, 0.60],
    };

    private readonly ExperimentFiles files = new();

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(0.1, 0.02, 1, 0, ClaimVerdict.Supported)]
    [InlineData(0.1, 0.02, -1, 0, ClaimVerdict.Contradicted)]
    [InlineData(0.1, 0.2, 1, 0, ClaimVerdict.NotDecided)]
    [InlineData(0.1, 0.02, 1, 0.09, ClaimVerdict.NotDecided)]
    [InlineData(0.1, 0.02, 1, 0.13, ClaimVerdict.Contradicted)]
    [InlineData(0, 0, 1, 0, ClaimVerdict.Contradicted)]
    [InlineData(0, 0, 0, 0, ClaimVerdict.Supported)]
    [InlineData(0.001, 0.005, 0, 0.01, ClaimVerdict.Supported)]
    [InlineData(0.008, 0.005, 0, 0.01, ClaimVerdict.NotDecided)]
    [InlineData(-0.03, 0.005, 0, 0.01, ClaimVerdict.Contradicted)]
    public void The_interval_decides(double mean, double half, int sign, double margin, ClaimVerdict expected) =>
        Assert.Equal(expected, ClaimJudge.Judge(new Estimate(mean, half, 5), sign, margin));

    [Fact]
    public void One_seed_decides_no_claim() =>
        Assert.Equal(ClaimVerdict.NotDecided, ClaimJudge.Judge(new Estimate(0.9, null, 1), 1, 0));

    [Fact]
    public void A_claim_about_levels_is_judged_by_the_mean_of_all_variants_that_have_them()
    {
        var claim = Judge(new ClaimCheckSettings { Of = Levels("mask", "infinity"), Against = Levels("mask", "none") });

        // Means by seed: 0.6 − 0.3, 0.6005 − 0.255, 0.6 − 0.205.
        Assert.Equal(ClaimVerdict.Supported, claim.Verdict);
        Assert.Equal((0.3 + 0.3455 + 0.395) / 3, claim.Checks[0].Difference!.Difference.Mean, 12);
        Assert.StartsWith(
            "answers right, each sentence alone, mask infinity against mask none: "
            + "+34.7 points (95 % interval +22.9 to +46.5); expected better",
            claim.Checks[0].Figures,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_can_be_set_beside_another()
    {
        var claim = Judge(new ClaimCheckSettings
        {
            Of = Variant("infinity-packed"),
            Against = Variant("none-packed"),
            Beside = new ClaimDifference { Of = Variant("infinity-unpacked"), Against = Variant("none-unpacked") },
            Expect = Expectation.Lower,
        });

        // By seed: 0.1 − 0.5, 0.19 − 0.501, 0.3 − 0.49.
        Assert.Equal((-0.4 - 0.311 - 0.19) / 3, claim.Checks[0].Difference!.Difference.Mean, 12);
        Assert.Equal(ClaimVerdict.Supported, claim.Verdict);
    }

    [Fact]
    public void One_contradicted_check_contradicts_the_claim_and_one_open_check_leaves_it_open()
    {
        var better = new ClaimCheckSettings { Of = Variant("infinity-unpacked"), Against = Variant("none-unpacked") };
        var worse = better with { Expect = Expectation.Worse };
        var open = new ClaimCheckSettings
        {
            Of = Variant("none-packed"),
            Expect = Expectation.Equal,
            Value = 0.4,
            Margin = 0.01,
        };

        Assert.Equal(ClaimVerdict.Supported, Judge(better).Verdict);
        Assert.Equal(ClaimVerdict.Contradicted, Judge(better, worse, open).Verdict);
        Assert.Equal(ClaimVerdict.NotDecided, Judge(better, open).Verdict);
    }

    [Fact]
    public void The_good_side_of_a_measure_is_its_own()
    {
        var check = new ClaimCheckSettings
        {
            Measure = Measure.StepsToTarget, Of = Variant("none-packed"), Against = Variant("infinity-packed"),
        };

        Assert.Equal(ClaimVerdict.Contradicted, Judge(check).Verdict);
        Assert.Equal(ClaimVerdict.Supported, Judge(check with { Expect = Expectation.Equal }).Verdict);
    }

    [Fact]
    public void A_run_that_never_reached_the_target_leaves_a_claim_about_speed_open()
    {
        var description = Sample.Description([1, 2]) with
        {
            Claims = [Claim(new ClaimCheckSettings
            {
                Measure = Measure.StepsToTarget, Of = Variant("masked"), Against = Variant("unmasked"),
            })],
        };
        int[] reached = [100, 100, 200, 0];
        var outcomes = reached.Index().Select(run => new RunOutcome(
            run.Index % 2 == 0 ? "masked" : "unmasked", 1 + (run.Index / 2), "", RunStatus.Finished,
            Sample.Result(1, 1, 1, run.Item))).ToList();

        var claim = ResultsSummary.Of(description, outcomes).Claims[0];

        Assert.Equal(ClaimVerdict.NotDecided, claim.Verdict);
        Assert.EndsWith(
            "only 1 seed of 2 reached the target with all variants", claim.Checks[0].Figures, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_run_nothing_is_decided()
    {
        var claim = new ClaimCheckSettings { Of = Variant("none-packed"), Against = Variant("infinity-packed") };
        var open = Quality.ToDictionary(pair => pair.Key, _ => new double?[] { null, null });

        var result = FactorialSample.Results(open, Claim(claim)).Claims[0];

        Assert.Equal(ClaimVerdict.NotDecided, result.Verdict);
        Assert.EndsWith("no run has finished", result.Checks[0].Figures, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_are_read_from_the_experiment_file()
    {
        var experiment = Experiment.Load(files.Write(ExperimentFiles.Good +
            """

            claims:
              - text: A mask keeps attention off padding.
                checks:
                  - { measure: attention_on_padding, condition: padded_x3, of: masked, expect: equal, margin: 0.001 }
                  - { of: masked, against: unmasked, expect: better }
            """));

        var claim = Assert.Single(experiment.Description.Claims);
        Assert.Equal("A mask keeps attention off padding.", claim.Text);
        Assert.Equal(
            (Measure.AttentionOnPadding, "padded_x3", 0.001),
            (claim.Checks[0].Measure, claim.Checks[0].Condition, claim.Checks[0].Margin));
        Assert.Equal("unmasked", claim.Checks[1].Against!.Variant);
    }

    [Theory]
    [InlineData("{ text: x, checks: [{ of: maskd }] }", "the claim names the variant `maskd`: did you mean `masked`?")]
    [InlineData(
        "{ text: x, checks: [{ of: masked, condition: padded_x2 }] }",
        "the claim names the condition `padded_x2`: did you mean `padded_x3`?")]
    [InlineData("{ text: x, checks: [{ against: masked }] }", "the claim must say which variant it is about")]
    [InlineData(
        "{ text: x, checks: [{ of: { levels: { mask: none } } }] }",
        "the claim is about variants with mask none, and there is none")]
    [InlineData("{ text: x, checks: [{ of: masked, margin: -1 }] }", "`claims[0].checks[0].margin` must be at least 0")]
    [InlineData("{ text: x, checks: [] }", "`claims[0].checks` needs at least one measurement")]
    [InlineData("{ checks: [{ of: masked }] }", "`claims[0].text` must say what is claimed")]
    public void A_claim_that_cannot_be_judged_is_refused_with_its_line(string claim, string message)
    {
        var file = files.Write($"{ExperimentFiles.Good}\nclaims:\n  - {claim}\n");

        var error = Assert.Throws<InputException>(() => Experiment.Load(file));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(13, error.Line);
    }

    private static ClaimResult Judge(params ClaimCheckSettings[] checks) =>
        FactorialSample.Results(Quality, Claim(checks)).Claims[0];

    private static ClaimSettings Claim(params ClaimCheckSettings[] checks) =>
        new() { Text = "It is so.", Checks = checks };

    private static ClaimSide Variant(string name) => new() { Variant = name };

    private static ClaimSide Levels(string factor, string level) =>
        new() { Levels = new Dictionary<string, string> { [factor] = level } };
}
