using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Evaluation;

namespace MaskedSeq2Seq.Tests.Runs;

/// <summary>A toy run whose sentences are labelled by whether the letter c stands in them.</summary>
public sealed class ClassifyRunTests : ToyRun
{
    public ClassifyRunTests()
    {
        Write("train.tsv", count: 400, seed: 1);
        Write("validation.tsv", count: 60, seed: 2);
        Write("test.tsv", count: 60, seed: 3);
        Configuration = Configuration with
        {
            Task = ModelTasks.Classify,
            Data = Configuration.Data with { Target = new LanguageSettings { Tokenizer = "label" } },
            Model = Configuration.Model with { Score = "feedforward" },
            Training = Configuration.Training with { Epochs = 6 },
            Evaluation = Configuration.Evaluation with { Metric = "accuracy" },
        };
    }

    [Fact]
    public void A_trained_classifier_labels_lines_and_is_right_however_much_padding_there_is()
    {
        Train();
        using var run = LoadedRun.Open(Folder, "cpu");
        var ct = TestContext.Current.CancellationToken;

        Assert.Equal(["with c", "without", "", "with c"], run.Translate(["a c", "b e d", "", "c"], 4, ct));
        var map = run.Attend("a c", padding: 2);
        Assert.Equal(["with c"], map.Written);
        Assert.Equal(1, Assert.Single(map.Weights).Take(3).Sum(), 5);
        Assert.Equal([0, 0], map.Weights[0].Skip(3));
        var result = run.Evaluate(ct: ct);

        Assert.Equal("accuracy", result.Metric);
        Assert.All(result.Conditions, condition =>
        {
            Assert.True(condition.Quality > 0.95, $"{condition.Condition}: {condition.Quality}");
            Assert.Equal(1, condition.ExactAgreementWithAlone);
            Assert.Equal(0, condition.AttentionOnPadding);
        });
    }

    [Fact]
    public void What_a_masked_classifier_learned_without_looking_at_padding_is_disturbed_by_it()
    {
        Train();
        using var run = LoadedRun.Open(Folder, "cpu", overrides: ["model.mask=none"]);

        var result = run.Evaluate(ct: TestContext.Current.CancellationToken);

        Assert.True(result.Under("padded_x4")!.AttentionOnPadding > 0.1);
        Assert.Equal(0, result.Under("alone")!.AttentionOnPadding);
    }

    [Theory]
    [InlineData("negative_infinity", "true", PaddingFault.None)]
    [InlineData("none", "true", PaddingFault.Mask)]
    [InlineData("negative_infinity", "false", PaddingFault.Recurrence)]
    public void An_audit_tells_whose_fault_it_is(string mask, string packing, PaddingFault fault)
    {
        Train();
        using var run = LoadedRun.Open(
            Folder, "cpu", overrides: [$"model.mask={mask}", $"model.packing={packing}"]);

        var result = run.Audit(
            new AuditSettings { ExtraPositions = [0, 3, 9] }, ct: TestContext.Current.CancellationToken);

        Assert.Equal(fault, result.Invariance.Fault);
        Assert.Equal(
            fault == PaddingFault.None,
            result.Conditions.All(one => one.Gradient is { StatesAtPadding: 0, EmbeddingsAtPadding: 0 }));
    }

    [Fact]
    public void A_classifier_goes_on_where_it_was_interrupted()
    {
        Configuration = Configuration with { Training = Configuration.Training with { Epochs = 1 } };
        Train();
        Configuration = Configuration with { Training = Configuration.Training with { Epochs = 2 } };
        var resumed = Train(resume: true);
        var whole = Train(folder: Another("whole"));

        Assert.Equal(whole.Last!.Loss, resumed.Last!.Loss);
    }

    [Theory]
    [InlineData("task: classify\n", "data.target.tokenizer` must be label for `task: classify`, not whitespace")]
    [InlineData(
        "data:\n  target: { tokenizer: label }\n",
        "data.target.tokenizer` can be label for `task: classify` only")]
    [InlineData(
        "task: classify\ndata:\n  target: { tokenizer: label }\n",
        "model.score` must be feedforward for `task: classify`, not additive")]
    [InlineData("task: classifi\n", "task` cannot be `classifi`: did you mean `classify`?")]
    public void Settings_that_do_not_belong_together_are_refused(string yaml, string part) =>
        Assert.Contains(
            part,
            Assert.Throws<InputException>(() => SettingsReader.Read<RunConfiguration>(yaml, "run.yaml")).Problem,
            StringComparison.Ordinal);

    private void Write(string file, int count, int seed) => File.WriteAllLines(
        Path.Combine(Root, file),
        ToyCorpus.Sentences(count, seed).Select(line => $"{line}\t{(line.Contains('c') ? "with c" : "without")}"));
}
