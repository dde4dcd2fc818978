using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public class VerdictTests
{
    [Fact]
    public void A_clear_win_under_padding_is_said_with_its_size_and_interval()
    {
        var verdict = VerdictWriter.Write(Sample.Results(
            unmasked:
            [
                Sample.Result(0.95, 0.90, 0.50, 300, 0.3),
                Sample.Result(0.96, 0.91, 0.52, 300, 0.3),
                Sample.Result(0.95, 0.92, 0.48, 300, 0.3),
            ],
            masked:
            [
                Sample.Result(0.96, 0.96, 0.96, 200),
                Sample.Result(0.95, 0.95, 0.95, 200),
                Sample.Result(0.97, 0.97, 0.97, 200),
            ]));

        Assert.StartsWith(
            "When every batch is padded to 4 times its width, masked is better than unmasked by 46.0 points. "
            + "With each sentence alone, so without any padding, masked and unmasked cannot be told apart: "
            + "with 3 seeds, the difference may be anything from −",
            verdict.Headline,
            StringComparison.Ordinal);
        var padded = Of(verdict, "padded to 4 times the width");
        Assert.Equal(FindingKind.Better, padded.Kind);
        Assert.StartsWith(
            "When every batch is padded to 4 times its width, masked gets 96.0 % of the answers right and unmasked "
            + "gets 50.0 % of the answers right; the difference is +46.0 points (95 % interval +",
            padded.Text,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "Against sentences alone, padding changes masked by 0.0 and unmasked by −45.3 points.",
            padded.Text,
            StringComparison.Ordinal);
        Assert.Equal(
            "There, masked spends 0.0 % of its attention on padding, unmasked 30.0 %.",
            Of(verdict, "attention on padding").Text);
        var speed = Of(verdict, "learning speed");
        Assert.Equal(FindingKind.Better, speed.Kind);
        Assert.Equal(
            "To a validation sequence accuracy of 80.0 %: masked after 200 steps, in 3 of 3 runs; "
            + "unmasked after 300 steps, in 3 of 3 runs. masked learns faster: the difference is −100 steps "
            + "(95 % interval −100 to −100).",
            speed.Text);
    }

    [Fact]
    public void What_the_seeds_cannot_tell_is_called_that()
    {
        var verdict = VerdictWriter.Write(Sample.Results(
            unmasked:
            [
                Sample.Result(0.95, 0.90, 0.94),
                Sample.Result(0.91, 0.92, 0.95),
                Sample.Result(0.93, 0.94, 0.93),
            ],
            masked:
            [
                Sample.Result(0.94, 0.93, 0.93),
                Sample.Result(0.93, 0.91, 0.96),
                Sample.Result(0.95, 0.93, 0.95),
            ]));

        Assert.DoesNotContain("better than", verdict.Headline, StringComparison.Ordinal);
        Assert.EndsWith(
            "masked and unmasked cannot be told apart: with 3 seeds, the difference may be "
            + "anything from −3.3 to +5.3 points.",
            verdict.Headline,
            StringComparison.Ordinal);
        Assert.Equal(FindingKind.Unclear, Of(verdict, "each sentence alone").Kind);
        Assert.Contains(
            "No run reached a validation sequence accuracy of 80.0 %",
            Of(verdict, "learning speed").Text,
            StringComparison.Ordinal);
        Assert.Contains("3 seeds can tell only large differences from chance: use more.", verdict.Caveats);
    }

    [Fact]
    public void A_baseline_that_is_better_is_said_to_be()
    {
        var verdict = VerdictWriter.Write(Sample.Results(
            unmasked:
            [
                Sample.Result(0.95, 0.95, 0.95, 100),
                Sample.Result(0.96, 0.96, 0.96, 200),
                Sample.Result(0.97, 0.97, 0.97, 100),
            ],
            masked:
            [
                Sample.Result(0.90, 0.90, 0.90, 300),
                Sample.Result(0.91, 0.91, 0.91, 400),
                Sample.Result(0.92, 0.92, 0.92, 300),
            ]));

        Assert.Equal(
            "When every batch is padded to 4 times its width, masked is worse than unmasked by 5.0 points. "
            + "With each sentence alone, so without any padding, masked is worse than unmasked by 5.0 points.",
            verdict.Headline);
        Assert.Contains(
            "masked learns more slowly: the difference is +200 steps",
            Of(verdict, "learning speed").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_metric_of_errors_is_better_when_lower()
    {
        RunResult Errors(double rate) => Sample.Result(
            rate, rate, rate, metric: "token_error_rate", higherIsBetter: false);

        var verdict = VerdictWriter.Write(Sample.Results(
            unmasked: [Errors(0.30), Errors(0.31), Errors(0.29)], masked: [Errors(0.10), Errors(0.12), Errors(0.11)]));

        Assert.Equal(FindingKind.Better, Of(verdict, "each sentence alone").Kind);
        Assert.Contains("masked is better than unmasked by 19.0 points", verdict.Headline, StringComparison.Ordinal);
        Assert.Contains(
            "masked makes 11.0 errors in 100 tokens and unmasked makes 30.0 errors in 100 tokens",
            Of(verdict, "each sentence alone").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Bleu_is_told_in_its_own_points()
    {
        RunResult Bleu(double score) => Sample.Result(score, score, score, metric: "bleu");

        var verdict = VerdictWriter.Write(Sample.Results(
            unmasked: [Bleu(30.0), Bleu(30.5), Bleu(31.0)], masked: [Bleu(32.0), Bleu(32.5), Bleu(33.1)]));

        Assert.Contains(
            "masked scores 32.5 BLEU and unmasked scores 30.5 BLEU; the difference is +2.0 points",
            Of(verdict, "each sentence alone").Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_classifier_is_told_by_its_labels_in_validation_too()
    {
        RunResult Labels(double share, int reachedAt) => Sample.Result(
            share, share, share, reachedAt, metric: "accuracy");

        var results = Sample.Results([Labels(0.7, 300), Labels(0.71, 300)], [Labels(0.8, 200), Labels(0.81, 200)]);

        Assert.StartsWith(
            "To 80.0 % of the labels right in validation: masked after 200 steps",
            Of(VerdictWriter.Write(results), "learning speed").Text,
            StringComparison.Ordinal);
        var area = new MeasuredUnder(Measure.AreaUnderCurve);
        Assert.Equal("mean labels right over training", Wording.Measure(area, "accuracy", results.Target));
        Assert.Equal("mean sequence accuracy over training", Wording.Measure(area, "exact_match", results.Target));
    }

    [Fact]
    public void One_seed_decides_nothing()
    {
        var verdict = VerdictWriter.Write(
            Sample.Results([Sample.Result(0.5, 0.5, 0.1)], [Sample.Result(0.9, 0.9, 0.9)]));

        Assert.All(verdict.Findings, finding => Assert.Equal(FindingKind.Unclear, finding.Kind));
        Assert.EndsWith(
            "cannot be told apart: with 1 seed, a difference of +40.0 points may be chance.",
            verdict.Headline,
            StringComparison.Ordinal);
        Assert.Contains("One seed does not show chance", Assert.Single(verdict.Caveats), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_runs_are_called_the_same()
    {
        RunResult[] runs = [Sample.Result(0.9, 0.9, 0.9, 200), Sample.Result(0.8, 0.8, 0.8, 300)];

        var verdict = VerdictWriter.Write(Sample.Results(runs, runs));

        Assert.Contains("masked is exactly as good as unmasked", verdict.Headline, StringComparison.Ordinal);
        Assert.All(verdict.Findings.Where(finding => finding.Topic != "attention on padding"), finding =>
            Assert.Equal(FindingKind.Same, finding.Kind));
    }

    [Fact]
    public void A_failed_run_is_named_with_its_reason()
    {
        var verdict = VerdictWriter.Write(Sample.Results(
            [Sample.Result(0.9, 0.9, 0.9), Sample.Result(0.9, 0.9, 0.9)], [Sample.Result(0.9, 0.9, 0.9), null]));

        Assert.Contains("The run of masked with seed 2 failed and is in no mean: the disk is full", verdict.Caveats);
    }

    [Fact]
    public void Runs_on_different_hardware_are_not_to_be_compared_by_time()
    {
        var onCuda = Sample.Result(1, 1, 1) with
        {
            Environment = Sample.Environment with { Device = "cuda:0", DeviceName = "A Card" },
        };
        var onOther = onCuda with { Environment = onCuda.Environment with { Device = "cuda:1", Threads = 9 } };

        Assert.Contains(
            "The runs' hardware differs (A Card; A Processor with 1 thread): do not compare their seconds.",
            VerdictWriter.Write(Sample.Results([onCuda], [Sample.Result(1, 1, 1)])).Caveats);
        Assert.DoesNotContain(
            VerdictWriter.Write(Sample.Results([onCuda], [onOther])).Caveats,
            caveat => caveat.Contains("hardware", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_result_there_is_no_verdict()
    {
        var verdict = VerdictWriter.Write(Sample.Results([null, null], [null, null]));

        Assert.Equal("No run has finished, so there is nothing to compare yet.", verdict.Headline);
        Assert.Empty(verdict.Findings);
        Assert.Equal(4, verdict.Caveats.Count(caveat => caveat.Contains("failed", StringComparison.Ordinal)));
    }

    private static Finding Of(Verdict verdict, string topic) =>
        verdict.Findings.Single(finding => finding.Topic == topic);
}
