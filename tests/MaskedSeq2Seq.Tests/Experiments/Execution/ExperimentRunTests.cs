using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class ExperimentRunTests : IDisposable
{
    private readonly ExperimentFiles files = new();
    private readonly StringWriter output = new();

    public void Dispose()
    {
        files.Dispose();
        output.Dispose();
    }

    [Fact]
    public void A_run_trains_tests_and_leaves_the_result_that_its_plan_looks_for()
    {
        var run = Prepared();

        Assert.True(ExperimentRun.Execute(run.Folder, output, TestContext.Current.CancellationToken));

        var result = run.FindResult();
        Assert.NotNull(result);
        Assert.Equal(["alone", "mixed", "padded_x3"], result.Test.Conditions.Select(condition => condition.Condition));
        Assert.Equal(3, result.Test.Sentences);
        Assert.Equal(4, result.Steps); // two epochs of three pairs in batches of two
        Assert.Equal([2, 4], result.Curve.Select(point => point.Step));
        Assert.Equal(("cpu", 1), (result.Environment.Device, result.Environment.Threads));
        var told = Events();
        Assert.Equal(new RunBegun(0, 4, "cpu"), told[0]);
        Assert.Equal(2, told.OfType<RunValidated>().Count());
        Assert.Equal(result.Curve, told.OfType<RunValidated>().Select(validation => validation.Point));
        Assert.Equal(new RunEvaluating(1), told.OfType<RunEvaluating>().Last());
        Assert.Equal(new RunFinished(), told[^1]);
    }

    [Fact]
    public void A_stopped_run_goes_on_to_the_result_of_an_undisturbed_one()
    {
        var (undisturbed, stopped) = (Prepared("one"), Prepared("other"));
        ExperimentRun.Execute(undisturbed.Folder, TextWriter.Null, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        using var stopper = new StopAtFirst(stop, "validation");

        Assert.False(ExperimentRun.Execute(stopped.Folder, stopper, stop.Token));
        Assert.Null(stopped.FindResult());
        Assert.True(ExperimentRun.Execute(stopped.Folder, output, TestContext.Current.CancellationToken));

        var (one, other) = (undisturbed.FindResult()!, stopped.FindResult()!);
        Assert.Equivalent(one.Test.Conditions, other.Test.Conditions, strict: true);
        Assert.Equal(
            one.Curve.Select(point => (point.Step, point.Loss)), other.Curve.Select(point => (point.Step, point.Loss)));
    }

    [Fact]
    public void A_run_stopped_in_its_test_only_repeats_the_test()
    {
        var run = Prepared();
        using var stop = new CancellationTokenSource();
        using var stopper = new StopAtFirst(stop, "evaluating");

        Assert.False(ExperimentRun.Execute(run.Folder, stopper, stop.Token));
        Assert.True(ExperimentRun.Execute(run.Folder, output, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Events(), progress => progress is RunValidated);
        Assert.Equal(2, run.FindResult()!.Curve.Count);
    }

    [Fact]
    public void A_failure_is_told_in_one_line_and_thrown()
    {
        var run = Prepared();
        File.WriteAllText(files["train.tsv"], "a line without a tab\n");

        var error = Assert.Throws<InputException>(
            () => ExperimentRun.Execute(run.Folder, output, TestContext.Current.CancellationToken));

        Assert.Equal(new RunFailed(error.Message), Assert.Single(Events()));
        Assert.Contains("train.tsv:1: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_no_scheduler_made_ready_gets_its_fingerprint_from_its_configuration()
    {
        var run = Prepared();
        File.Delete(Path.Combine(run.Folder, "fingerprint.json"));

        ExperimentRun.Execute(run.Folder, output, TestContext.Current.CancellationToken);

        Assert.NotNull(run.FindResult());
    }

    private PlannedRun Prepared(string output = "out")
    {
        var options = new ExperimentOptions { Output = files[output] };
        var run = Experiment.Load(files.Write(ExperimentFiles.Good), options).Runs[0];
        ExperimentFolder.Prepare(run, "cpu", 1);
        return run;
    }

    private List<RunEvent> Events() =>
    [
        .. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => RunEvent.TryParse(line)!),
    ];

    private sealed class StopAtFirst(CancellationTokenSource stop, string name) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value!.Contains($"\"event\":\"{name}\"", StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}
