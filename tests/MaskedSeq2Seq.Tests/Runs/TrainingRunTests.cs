using System.Text.Json.Nodes;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Training;
using TorchSharp;

namespace MaskedSeq2Seq.Tests.Runs;

public sealed class TrainingRunTests : IDisposable
{
    private readonly ToyRun toy = new();

    public void Dispose() => toy.Dispose();

    [Fact]
    public void Threads_asked_for_elsewhere_are_not_a_runs_own()
    {
        var own = 0;
        using var two = new Threads(2);

        OnNewThread(() =>
        {
            TrainingRun.UseThreads(1);
            OnNewThread(() => torch.set_num_threads(3));
            own = torch.get_num_threads();
        });

        Assert.Equal(1, own);
    }

    [Fact]
    public void A_run_leaves_everything_in_its_folder()
    {
        var summary = toy.Train();
        Assert.Equal((StopReason.Epochs, 40L, 2), (summary.Reason, summary.Steps, summary.Epochs));
        Assert.Equal(
            [
                "best.safetensors",
                "config.yaml",
                "last.safetensors",
                "log.txt",
                "metrics.jsonl",
                "source.vocab",
                "target.vocab",
            ],
            Directory.GetFiles(toy.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(toy.Configuration, toy.Folder.ReadConfiguration(), ByText);
        Assert.Equal(
            8,
            File.ReadLines(toy.Folder.MetricsFile).Count(line => line.Contains("\"train\"", StringComparison.Ordinal)));
        Assert.Contains(
            "data: 400 of 400 training pairs", File.ReadAllText(toy.Folder.LogFile), StringComparison.Ordinal);
        Assert.True(toy.Folder is { IsRun: true, HasCheckpoint: true, IsFinished: false });
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        var first = toy.Train();
        var second = toy.Train(folder: toy.Another("second"));
        toy.Configuration = toy.Configuration with { Seed = 2 };
        var third = toy.Train(folder: toy.Another("third"));
        Assert.Equal(first.Last!.Loss, second.Last!.Loss);
        Assert.NotEqual(first.Last.Loss, third.Last!.Loss);
    }

    [Fact]
    public void A_run_that_was_interrupted_and_resumed_ends_as_if_it_had_not_been()
    {
        var undisturbed = toy.Train(folder: toy.Another("undisturbed"));
        using var stop = new CancellationTokenSource();
        var interrupted = toy.Train(false, toy.Folder, new StopAt(25, stop), stop.Token);
        Assert.Equal((StopReason.Cancelled, 25L), (interrupted.Reason, interrupted.Steps));
        var resumed = toy.Train(resume: true);
        Assert.Equal(undisturbed.Steps, resumed.Steps);
        Assert.Equal(undisturbed.Last!.Loss, resumed.Last!.Loss);
        Assert.Equal(
            File.ReadLines(toy.Another("undisturbed").MetricsFile).Count(),
            File.ReadLines(toy.Folder.MetricsFile).Count());
    }

    [Fact]
    public void A_run_may_go_on_longer_than_it_was_meant_to()
    {
        toy.Train();
        toy.Configuration = toy.Configuration with { Training = toy.Configuration.Training with { Epochs = 3 } };
        Assert.Equal(60, toy.Train(resume: true).Steps);
        Assert.Equal(3, toy.Folder.ReadConfiguration().Training.Epochs);
    }

    [Fact]
    public void A_folder_with_a_run_is_not_overwritten()
    {
        toy.Train();
        var before = File.ReadAllBytes(toy.Folder.LastFile);
        Assert.Equal(
            $"{toy.Folder.Path}: a run is here already: "
            + $"go on with it by --resume {toy.Folder.Path}, or choose another folder",
            Refused(() => toy.Train()));
        Assert.Equal(before, File.ReadAllBytes(toy.Folder.LastFile));
    }

    [Fact]
    public void A_folder_with_something_else_is_not_written_to() =>
        Assert.Equal(
            $"{toy.Root}: this folder has something else in it: choose another for the run",
            Refused(() => toy.Train(folder: new RunFolder(toy.Root))));

    [Fact]
    public void What_decided_over_past_steps_cannot_change_when_a_run_goes_on()
    {
        toy.Train();
        var begun = toy.Configuration;
        toy.Configuration = begun with { Model = begun.Model with { HiddenSize = 20 } };
        Assert.Equal(
            $"{toy.Folder.Path}: the run was begun with model.hidden_size 16, not 20: begin another run for that",
            Refused(() => toy.Train(resume: true)));
        toy.Configuration = begun with { Seed = 5 };
        Assert.Contains("begun with seed 1, not 5", Refused(() => toy.Train(resume: true)), StringComparison.Ordinal);
        Assert.Equal(16, toy.Folder.ReadConfiguration().Model.HiddenSize);
    }

    [Fact]
    public void States_can_be_chosen_by_the_quality_of_answers()
    {
        var begun = toy.Configuration;
        toy.Configuration = begun with
        {
            Training = begun.Training with { Epochs = 4, Monitor = MonitoredValue.Quality },
            Evaluation = begun.Evaluation with { Metric = "bleu", ValidateAnswers = true },
        };

        var summary = toy.Train();

        var qualities = File.ReadLines(toy.Folder.MetricsFile).Select(line => JsonNode.Parse(line)!)
            .Where(line => line["event"]!.GetValue<string>() == "validation")
            .Select(line => line["quality"]!.GetValue<double>()).ToList();
        Assert.Equal(4, qualities.Count);
        Assert.Equal(qualities.Max(), summary.Best!.Answers!.Value);
        Assert.True(qualities.Max() > qualities[0]);
    }

    [Fact]
    public void Quality_is_no_choice_without_answers()
    {
        var problems = new SettingsProblems();
        new RunConfiguration { Training = new() { Monitor = MonitoredValue.Quality } }.Check(problems);

        var problem = Assert.Single(problems.Found);
        Assert.Equal("Training.Monitor", problem.Property);
        Assert.Contains("evaluation.validate_answers", problem.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_saved_nothing_yet_begins_anew_when_it_is_resumed()
    {
        Directory.CreateDirectory(toy.Folder.Path);
        File.WriteAllText(toy.Folder.SourceVocabularyFile, "left by an attempt that was killed");
        toy.Folder.WriteConfiguration(toy.Configuration);
        Assert.Equal(40, toy.Train(resume: true).Steps);
    }

    [Fact]
    public void A_resumed_run_keeps_its_vocabularies_though_the_text_has_changed()
    {
        toy.Train();
        var vocabulary = File.ReadAllText(toy.Folder.SourceVocabularyFile);
        File.AppendAllText(Path.Combine(toy.Root, "train.tsv"), "z z z\tZ Z Z\n");
        toy.Configuration = toy.Configuration with { Training = toy.Configuration.Training with { Epochs = 3 } };
        toy.Train(resume: true);
        Assert.Equal(vocabulary, File.ReadAllText(toy.Folder.SourceVocabularyFile));
    }

    [Fact]
    public void Missing_data_leaves_no_folder_behind()
    {
        var missing = toy.Configuration.Data with { Train = new() { Tsv = "no.tsv" } };
        toy.Configuration = toy.Configuration with { Data = missing };
        Assert.Contains("no.tsv", Refused(() => toy.Train()), StringComparison.Ordinal);
        Assert.False(Directory.Exists(toy.Folder.Path));
    }

    [Fact]
    public void Two_trainings_in_one_folder_are_refused()
    {
        Directory.CreateDirectory(toy.Folder.Path);
        toy.Folder.WriteConfiguration(toy.Configuration);
        using (toy.Folder.Lock())
        {
            Assert.Equal(
                $"{toy.Folder.Path}: another process is training in this folder: wait for it, or end it",
                Refused(() => toy.Train(resume: true)));
        }
        Assert.Equal(40, toy.Train(resume: true).Steps);
    }

    private static bool ByText(RunConfiguration first, RunConfiguration second) =>
        SettingsWriter.Write(first) == SettingsWriter.Write(second);

    private static string Refused(Action action) => Assert.Throws<InputException>(action).Message;

    /// <summary>Cancels a training after a step.</summary>
    private sealed class StopAt(long step, CancellationTokenSource stop) : ITrainingObserver
    {
        public void Started(TrainingStart start)
        {
        }

        public void Stepped(StepProgress progress)
        {
            if (progress.Step >= step)
                stop.Cancel();
        }

        public void Validated(ValidationEvent validation)
        {
        }

        public void Saved(string path)
        {
        }

        public void Finished(TrainingSummary summary)
        {
        }
    }

    private static void OnNewThread(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        thread.Join();
    }
}
