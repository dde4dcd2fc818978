using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using TestResult = MaskedSeq2Seq.Evaluation.TestResult;

namespace MaskedSeq2Seq.Tests.Experiments;

/// <summary>Makes results as if runs had been trained.</summary>
internal static class Sample
{
    public static readonly Fingerprint Fingerprint = new("training", "evaluation");

    public static readonly RunEnvironment Environment = new(
        "0.1.0", "2.9", ".NET 10", "Linux", "A Processor", 2, "cpu", null, 1);

    /// <summary>A result with a quality under each condition, that came to the target at a step, or never.</summary>
    public static RunResult Result(
        double alone,
        double mixed,
        double padded,
        int reachedAt = 0,
        double onPadding = 0,
        string metric = "exact_match",
        bool higherIsBetter = true) => new()
        {
            Fingerprint = Fingerprint,
            HigherIsBetter = higherIsBetter,
            Test = new TestResult(
                metric,
                [
                    new ConditionResult("alone", alone, 1, 0),
                    new ConditionResult("mixed", mixed, 0.9, onPadding / 4) { PaddingShare = 0.3 },
                    new ConditionResult("padded_x4", padded, 0.8, onPadding) { PaddingShare = 0.8 },
                ],
                0.25,
                1.284,
                1000,
                2.5),
            Steps = 400,
            TrainingSeconds = 12,
            TokensPerSecond = 5000,
            Curve = Curve(reachedAt),
            Environment = Environment,
        };

    /// <summary>The variants "unmasked" (the baseline) and "masked"; a seed's result may be missing.</summary>
    public static ExperimentResults Results(RunResult?[] unmasked, RunResult?[] masked, double target = 0.8) =>
        ResultsSummary.Of(
            Description(Enumerable.Range(1, unmasked.Length), target),
            [.. Outcomes("unmasked", unmasked), .. Outcomes("masked", masked)]);

    public static ExperimentDescription Description(IEnumerable<int> seeds, double target = 0.8) => new(
        "sample",
        "Is attention better off when it cannot see padding?",
        "unmasked",
        [
            new Variant("masked", "scores of padding set to minus infinity", [new("model.mask", "negative_infinity")]),
            new Variant("unmasked", "softmax over all positions", [new("model.mask", "none")]),
        ],
        [.. seeds],
        new TargetSettings { Value = target });

    private static IEnumerable<RunOutcome> Outcomes(string variant, RunResult?[] results) => results.Select(
        (result, i) => new RunOutcome(
            variant, i + 1, $"runs/sample/{variant}/seed-{i + 1}",
            result is null ? RunStatus.Failed : RunStatus.Finished,
            result,
            result is null ? "the disk is full" : null));

    private static CurvePoint[] Curve(int reachedAt) =>
    [
        .. new[] { 100, 200, 300, 400 }.Select(step =>
        {
            var accuracy = reachedAt > 0 && step >= reachedAt ? 0.9 : 0.1;
            return new CurvePoint(step, step / 50.0, 2 - accuracy, Math.Exp(2 - accuracy), accuracy, accuracy);
        }),
    ];
}
