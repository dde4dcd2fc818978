using MaskedSeq2Seq.Runs;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Runs;

public class LoadedRunTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    [Fact]
    public void Lines_are_translated_in_their_order_and_empty_ones_stay_empty()
    {
        var translations = toy.Translate("a", "", "b c", "  ", "a");
        Assert.Equal(["A", "", "B C", "", "A"], translations);
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("none", true)]
    [InlineData("negative_infinity", false)]
    [InlineData("negative_infinity", true)]
    public void A_translation_does_not_depend_on_its_company(string mask, bool packing)
    {
        string[] lines = ["a b c d", "f", "e e", "a b", "d c b a", "b"];
        var ct = TestContext.Current.CancellationToken;
        using var run = LoadedRun.Open(
            toy.Folder, "cpu", overrides: [$"model.mask={mask}", $"model.packing={(packing ? "true" : "false")}"]);
        Assert.Equal(lines.Select(line => run.Translate([line], 64, ct)[0]), run.Translate(lines, 64, ct));
    }

    [Fact]
    public void Translating_and_evaluating_leave_no_tensor_behind()
    {
        var ct = TestContext.Current.CancellationToken;
        // TorchSharp counts the permutations that a sorted packed sequence lacks as tensors that never go.
        using var run = LoadedRun.Open(toy.Folder, "cpu", overrides: ["model.packing=false"]);
        Use();
        var before = LiveTensors.Settled();
        for (var i = 0; i < 3; i++)
            Use();
        Assert.InRange(LiveTensors.Settled(), 0, before);

        void Use()
        {
            run.Translate(["a b", "c"], batchSize: 4, ct);
            run.Evaluate(ct: ct);
        }
    }

    [Fact]
    public void The_newest_and_the_best_state_can_both_be_opened()
    {
        using var last = LoadedRun.Open(toy.Folder, "cpu", best: false);
        Assert.Equal(120, last.Progress.Step);
        Assert.InRange(toy.Run.Progress.Step, 20, 120);
        Assert.False(last.Model.training);
    }

    [Fact]
    public void What_is_no_run_is_one_clear_line()
    {
        var nowhere = toy.Another("nowhere");
        Assert.Equal($"{nowhere.Path}: there is no such run folder", Refused(nowhere));
        Assert.Equal($"{toy.Root}: this is no run folder: it has no config.yaml", Refused(new RunFolder(toy.Root)));
        var begun = toy.Another("begun");
        Directory.CreateDirectory(begun.Path);
        begun.WriteConfiguration(toy.Configuration);
        Assert.Equal(
            $"{begun.Path}: the run has no saved state yet: train it with --resume {begun.Path}", Refused(begun));
    }

    [Fact]
    public void A_state_of_another_size_is_refused() =>
        Assert.StartsWith(
            toy.Folder.BestFile,
            Refused(toy.Folder, "model.hidden_size=17"),
            StringComparison.Ordinal);

    [Fact]
    public void A_run_without_a_test_set_cannot_be_evaluated() =>
        Assert.Equal(
            "the configuration names no test set: set data.test, as data.validation is set",
            Assert.Throws<InputException>(() => toy.Evaluate("data.test.tsv=null")).Message);

    private static string Refused(RunFolder folder, params string[] overrides) =>
        Assert.Throws<InputException>(() => LoadedRun.Open(folder, "cpu", overrides: overrides)).Message;
}
