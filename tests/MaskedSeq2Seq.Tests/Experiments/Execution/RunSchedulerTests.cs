using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Training;

namespace MaskedSeq2Seq.Tests.Experiments;

public sealed class RunSchedulerTests : IDisposable
{
    private static readonly RunSlots OneSlot = new(["cpu"], 1);
    private static readonly RunSlots TwoSlots = new(["cpu", "cpu"], 1);

    private readonly ScratchFolder scratch = new();
    private readonly RecordingExperimentObserver observer = new();

    // A test that waits for ever would hide its failure.
    private readonly CancellationTokenSource patience = new(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        patience.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task A_run_is_prepared_started_heard_and_finished()
    {
        var run = Planned("masked", 1);
        Answer(run);
        var script = new ScriptedRun().Say(new RunBegun(0, 10, "cpu")).Say(new RunFinished()).Finish();

        var outcome = Assert.Single(await Run(script, new RunSlots(["cuda:1"], 3), run));

        Assert.Equal(RunStatus.Finished, outcome.Status);
        Assert.Equal(400, outcome.Result!.Steps);
        Assert.Equal(
            ["masked 1 started New", "masked 1 RunBegun", "masked 1 RunFinished", "masked 1 finished"], observer.Heard);
        var written = new RunFolder(run.Folder).ReadConfiguration();
        Assert.Equal(("cuda:1", 3, 1), (written.Device, written.Threads, written.Seed));
    }

    [Fact]
    public async Task A_process_is_told_its_threads_before_torch_counts_the_cores()
    {
        var run = Planned("masked", 1);

        var outcome = Assert.Single(await Run(new ScriptedRun().SayThreads().Exit(1), new RunSlots(["cpu"], 5), run));

        Assert.Equal("5 passive", outcome.Failure);
    }

    [Fact]
    public async Task Runs_go_side_by_side_but_no_more_than_there_are_slots()
    {
        PlannedRun[] runs = [.. Enumerable.Range(1, 5).Select(seed => Planned("masked", seed))];
        Answer(runs);
        var script = new ScriptedRun().Meet(runs[0].Folder, runs[1].Folder).Finish();

        var outcomes = await Run(script, TwoSlots, runs);

        Assert.All(outcomes, outcome => Assert.Equal(RunStatus.Finished, outcome.Status));
        Assert.Equal([1, 2, 3, 4, 5], outcomes.Select(outcome => outcome.Seed));
        Assert.Equal(2, observer.MostSideBySide);
    }

    [Fact]
    public async Task A_run_that_fails_does_not_end_the_others()
    {
        PlannedRun[] runs = [Planned("unmasked", 1), Planned("masked", 1), Planned("unmasked", 2)];
        Answer(runs[0], runs[2]);

        var outcomes = await Run(
            new ScriptedRun().Complain("first").FailWithoutAnswer("the disk is full", 3).Finish(), OneSlot, runs);

        Assert.Equal(
            [RunStatus.Finished, RunStatus.Failed, RunStatus.Finished], outcomes.Select(outcome => outcome.Status));
        Assert.Equal("the disk is full", outcomes[1].Failure);
        Assert.Contains("masked 1 failed: the disk is full", observer.Heard);
        Assert.Equal(
            ["first", "the disk is full"],
            File.ReadAllLines(Path.Combine(runs[1].Folder, "errors.txt")).Select(line => line.Trim()));
    }

    [Fact]
    public async Task What_a_run_says_about_its_failure_goes_before_what_it_prints()
    {
        var script = new ScriptedRun().Say(new RunFailed("the loss is not a number")).Complain("   at Some.Frame()")
            .Exit(1);

        Assert.Equal(
            "the loss is not a number", Assert.Single(await Run(script, OneSlot, Planned("masked", 1))).Failure);
    }

    [Fact]
    public async Task The_stack_of_an_unhandled_error_is_not_its_reason()
    {
        var script = new ScriptedRun().Complain("Unhandled exception. It broke.").Complain("   at Some.Frame()")
            .Exit(134);

        Assert.Equal(
            "Unhandled exception. It broke.", Assert.Single(await Run(script, OneSlot, Planned("masked", 1))).Failure);
    }

    [Theory]
    [InlineData(0, "ended without a result")]
    [InlineData(5, "ended with exit code 5 and no message")]
    [InlineData(
        137, "was killed (signal 9), as the system does when memory is full: try fewer jobs or smaller batches")]
    [InlineData(139, "was ended by signal 11")]
    public async Task A_silent_end_is_described_by_its_code(int code, string failure)
    {
        Assert.Equal(
            failure, Assert.Single(await Run(new ScriptedRun().Exit(code), OneSlot, Planned("masked", 1))).Failure);
    }

    [Fact]
    public async Task A_program_that_is_not_there_fails_its_runs_only()
    {
        var scheduler = new RunScheduler(new RunCommand(scratch["no-such-program"], []), OneSlot, observer);

        var outcome = Assert.Single(await scheduler.RunAsync([Planned("masked", 1)], patience.Token));

        Assert.Equal(RunStatus.Failed, outcome.Status);
        Assert.StartsWith("cannot start `", outcome.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_run_is_not_repeated()
    {
        PlannedRun[] runs = [Planned("masked", 1), Planned("masked", 2)];
        Answer(runs);
        await Run(new ScriptedRun().Finish(), OneSlot, runs[0]);
        observer.Heard.Clear();

        var outcomes = await Run(new ScriptedRun().Finish(), OneSlot, runs);

        Assert.All(outcomes, outcome => Assert.Equal(RunStatus.Finished, outcome.Status));
        Assert.Equal(["masked 1 skipped", "masked 2 started New", "masked 2 finished"], observer.Heard);
    }

    [Fact]
    public async Task A_run_whose_training_changed_is_trained_anew_and_the_old_one_kept()
    {
        var run = Planned("masked", 1);
        Answer(run);
        await Run(new ScriptedRun().Finish(), OneSlot, run);
        var changed = run with { Fingerprint = new Fingerprint("other training", "evaluation") };
        observer.Heard.Clear();

        var outcome = Assert.Single(await Run(new ScriptedRun().Finish(), OneSlot, changed));

        Assert.Equal("masked 1 started Replaced", observer.Heard[0]);
        Assert.Equal(RunStatus.Failed, outcome.Status); // its script left the result of the other training
        Assert.True(File.Exists(Path.Combine(run.Folder + ".replaced-1", "result.json")));
    }

    [Fact]
    public async Task A_run_of_which_only_the_test_changed_goes_on_where_it_is()
    {
        var run = Planned("masked", 1);
        Answer(run);
        await Run(new ScriptedRun().Finish(), OneSlot, run);
        File.WriteAllText(Path.Combine(run.Folder, "last.safetensors"), "a state");
        observer.Heard.Clear();

        await Run(
            new ScriptedRun().Exit(1),
            OneSlot,
            run with { Fingerprint = new Fingerprint("training", "other evaluation") });

        Assert.Equal("masked 1 started Continued", observer.Heard[0]);
        Assert.True(File.Exists(Path.Combine(run.Folder, "last.safetensors")));
        Assert.False(File.Exists(run.ResultPath));
    }

    [Fact]
    public async Task A_folder_that_no_experiment_made_is_moved_aside()
    {
        var run = Planned("masked", 1);
        Directory.CreateDirectory(run.Folder);
        File.WriteAllText(Path.Combine(run.Folder, "config.yaml"), "someone's");
        Answer(run);

        await Run(new ScriptedRun().Finish(), OneSlot, run);

        Assert.Equal("masked 1 started Replaced", observer.Heard[0]);
        Assert.Equal("someone's", File.ReadAllText(Path.Combine(run.Folder + ".replaced-1", "config.yaml")));
    }

    [Fact]
    public async Task A_stop_lets_runs_save_their_state_and_starts_no_more()
    {
        PlannedRun[] runs = [Planned("masked", 1), Planned("masked", 2)];
        Answer(runs);
        using var stop = new CancellationTokenSource();
        var stopping = new RecordingExperimentObserver
        {
            OnProgress = (_, progress) =>
            {
                if (progress is RunBegun)
                    stop.Cancel();
            },
        };
        var script = new ScriptedRun().Say(new RunBegun(0, 10, "cpu")).WaitForStop().Say(new RunStopped()).Exit(0);

        var outcomes = await new RunScheduler(script.In(scratch.Path), OneSlot, stopping).RunAsync(
            runs, stop.Token, patience.Token);

        Assert.All(outcomes, outcome => Assert.Equal(RunStatus.Open, outcome.Status));
        Assert.Equal(
            ["masked 1 started New", "masked 1 RunBegun", "masked 1 RunStopped", "masked 1 stopped"], stopping.Heard);

        var goingOn = await Run(new ScriptedRun().Finish(), OneSlot, runs);

        Assert.All(goingOn, outcome => Assert.Equal(RunStatus.Finished, outcome.Status));
        Assert.Equal("masked 1 started Continued", observer.Heard[0]);
    }

    [Fact]
    public async Task A_kill_ends_a_run_that_does_not_listen()
    {
        using var kill = new CancellationTokenSource();
        var impatient = new RecordingExperimentObserver { OnProgress = (_, _) => kill.Cancel() };
        var script = new ScriptedRun().Say(new RunBegun(0, 10, "cpu")).Sleep();

        var outcome = Assert.Single(await new RunScheduler(script.In(scratch.Path), OneSlot, impatient)
            .RunAsync([Planned("masked", 1)], patience.Token, kill.Token));

        Assert.Equal(RunStatus.Open, outcome.Status);
        Assert.False(patience.IsCancellationRequested);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_fails_its_run_only()
    {
        PlannedRun[] runs = [Planned("masked", 1), Planned("unmasked", 1)];
        Answer(runs[1]);
        File.WriteAllText(scratch["masked"], "a file where the variant's folder should be");

        var outcomes = await Run(new ScriptedRun().Finish(), OneSlot, runs);

        Assert.Equal([RunStatus.Failed, RunStatus.Finished], outcomes.Select(outcome => outcome.Status));
    }

    private PlannedRun Planned(string variant, int seed) => new(
        variant,
        seed,
        Path.Combine(scratch.Path, variant, $"seed-{seed}"),
        new RunConfiguration { Seed = seed },
        Sample.Fingerprint);

    private static void Answer(params PlannedRun[] runs)
    {
        foreach (var run in runs)
            Sample.Result(0.9, 0.9, 0.9).Save(ScriptedRun.AnswerOf(run));
    }

    private Task<IReadOnlyList<RunOutcome>> Run(ScriptedRun script, RunSlots slots, params PlannedRun[] runs) =>
        new RunScheduler(script.In(scratch.Path), slots, observer).RunAsync(
            runs, CancellationToken.None, patience.Token);
}
