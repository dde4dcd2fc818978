using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using TestResult = MaskedSeq2Seq.Evaluation.TestResult;

namespace MaskedSeq2Seq.Browser.Tests;

/// <summary>
/// Results as an experiment of mask × packing over five seeds would give them: noisy curves, quality that padding
/// ruins without a mask, a run that failed, factors, claims and attention.
/// </summary>
internal static class ImaginedExperiment
{
    private static readonly string[] Masks = ["none", "negative_infinity", "zero_weights"];
    private static readonly string[] Packings = ["packed", "unpacked"];
    private static readonly (string Name, double Padding)[] Conditions =
        [("alone", 0), ("mixed", 0.4), ("padded_x2", 0.7), ("padded_x4", 0.9)];

    public static ExperimentResults Results()
    {
        var variants = from mask in Masks from packing in Packings select (mask, packing);
        var description = new ExperimentDescription(
            "factorial",
            "Which of mask, packing and padding decides?",
            "none_packed",
            [.. variants.Select(one => new Variant($"{one.mask}_{one.packing}", $"mask {one.mask}, {one.packing}",
                [new("model.mask", one.mask), new("model.packing", one.packing == "packed" ? "true" : "false")])
            {
                Levels = new Dictionary<string, string> { ["mask"] = one.mask, ["packing"] = one.packing },
            })],
            [1, 2, 3, 4, 5],
            new TargetSettings { Value = 0.8 })
        {
            Factors = [new Factor("mask", Masks), new Factor("packing", Packings)],
            Claims =
            [
                Claim("A mask makes no difference to the final quality"), Claim("Re-normalising is not critical"),
            ],
        };
        var outcomes = from one in variants from seed in description.Seeds select Outcome(one.mask, one.packing, seed);
        return ResultsSummary.Of(description, [.. outcomes]);
    }

    private static ClaimSettings Claim(string text) => new()
    {
        Text = text,
        Checks = [new ClaimCheckSettings
        {
            Condition = "padded_x4",
            Of = new ClaimSide { Variant = "negative_infinity_packed" },
            Against = new ClaimSide { Variant = "none_packed" },
            Expect = Expectation.Equal,
            Margin = 0.01,
        }],
    };

    private static RunOutcome Outcome(string mask, string packing, int seed)
    {
        var name = $"{mask}_{packing}";
        var folder = $"runs/factorial/{name}/seed-{seed}";
        return name == "zero_weights_unpacked" && seed == 5
            ? new RunOutcome(name, seed, folder, RunStatus.Failed, Failure: "the disk is full")
            : new RunOutcome(name, seed, folder, RunStatus.Finished, Result(mask, packing, seed));
    }

    private static RunResult Result(string mask, string packing, int seed)
    {
        var random = new Random(seed * 100 + Array.IndexOf(Masks, mask) * 10 + packing.Length);
        var harm = (mask == "none" ? 0.6 : 0) + (packing == "unpacked" ? 0.3 : 0);
        return new RunResult
        {
            Fingerprint = new Fingerprint("training", "evaluation"),
            HigherIsBetter = true,
            Test = new TestResult(
                "exact_match",
                [.. Conditions.Select(condition => new ConditionResult(
                    condition.Name,
                    Math.Max(0, 0.97 - harm * condition.Padding + 0.02 * random.NextDouble()),
                    1 - harm * condition.Padding,
                    mask == "none" ? 0.4 * condition.Padding : 0) { PaddingShare = condition.Padding })],
                0.2, 1.22, 1000, 3)
            {
                Examples =
                [
                    Example("ninety two million nine hundred sixty seven thousand", "92967000", mask, random),
                    Example("seven hundred seventy seven", "777", mask, random),
                ],
            },
            Steps = 2000,
            TrainingSeconds = 60 + random.Next(20),
            TokensPerSecond = 9000 + random.Next(900),
            Curve = [.. Enumerable.Range(1, 20).Select(i => Point(i * 100, mask, random))],
            Environment = new RunEnvironment(
                "0.1.0", "2.9.1", ".NET 10.0.1", "Linux 6.12", "An Imagined Processor", 16, "cpu", null, 2),
        };
    }

    private static CurvePoint Point(int step, string mask, Random random)
    {
        var slow = mask == "none" ? 700.0 : 400.0;
        var accuracy = Math.Clamp(1 - Math.Exp(-step / slow) + 0.06 * (random.NextDouble() - 0.5), 0, 1);
        return new CurvePoint(step, step / 30.0, 2 * (1 - accuracy), Math.Exp(2 * (1 - accuracy)), accuracy, accuracy);
    }

    private static AttentionExample Example(string source, string reference, string mask, Random random) =>
        new(source, reference, Map(source, reference, 0, mask, random), Map(source, reference, 12, mask, random));

    private static AttentionMap Map(string source, string written, int padding, string mask, Random random)
    {
        string[] read = [.. source.Split(' '), "</s>"];
        string[] wrote = [.. written.Select(digit => digit.ToString()), "</s>"];
        return new AttentionMap(read, padding, wrote, [.. wrote.Select((_, row) => Row(row, read.Length, padding))]);

        double[] Row(int row, int words, int pads)
        {
            var scores = Enumerable.Range(0, words + pads)
                .Select(column => column < words ? Math.Exp(3 - Math.Abs(row - column) - random.NextDouble())
                    : mask == "none" ? 0.4 * random.NextDouble() : 0)
                .ToArray();
            return [.. scores.Select(score => score / scores.Sum())];
        }
    }
}
