using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Training;

public sealed class TrainerTests : IDisposable
{
    private readonly ScratchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("adam", 0.02, 1.0)]
    [InlineData("adamw", 0.02, 0.9)]
    [InlineData("sgd", 0.5, 1.0)]
    public void The_loss_falls_on_a_task_that_can_be_learnt(
        string optimizer, double learningRate, double teacherForcing)
    {
        using var model = CopyingTask.Model(hiddenSize: 16);
        var before = CopyingTask.Loss(model);
        var settings = new TrainingSettings
        {
            Epochs = 25,
            TeacherForcing = teacherForcing,
            LogEverySteps = 10,
            Optimizer = new OptimizerSettings { Name = optimizer, LearningRate = learningRate, Momentum = 0.8 },
        };

        var observer = new RecordingObserver();
        ToyTraining.Run(folder, settings, observer, model: model);

        Assert.True(CopyingTask.Loss(model) < before / 2, $"{before} became {CopyingTask.Loss(model)}");
        Assert.True(observer.Steps.Last().Loss < observer.Steps.First().Loss);
    }

    [Fact]
    public void Products_in_bfloat16_learn_as_well_and_leave_weights_and_states_in_float32()
    {
        using var model = CopyingTask.Model(hiddenSize: 16);
        using var exact = CopyingTask.Model(hiddenSize: 16);
        var settings = new TrainingSettings
        {
            Epochs = 25,
            Optimizer = new OptimizerSettings { LearningRate = 0.02 },
        };
        ToyTraining.Run(folder, settings, model: exact);

        ToyTraining.Run(folder, settings with { Precision = Precision.Bfloat16 }, model: model);

        Assert.InRange(CopyingTask.Loss(model), 0, 2 * CopyingTask.Loss(exact));
        Assert.NotEqual(CopyingTask.Loss(exact), CopyingTask.Loss(model));
        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float32, parameter.dtype));
        using var saved = SafetensorsFile.Read(folder["last.safetensors"]);
        Assert.DoesNotContain(saved.Tensors.Values, tensor => tensor.dtype == ScalarType.BFloat16);
    }

    [Fact]
    public void Float16_is_refused_on_a_cpu_with_what_to_use_instead()
    {
        var error = Assert.Throws<InputException>(
            () => ToyTraining.Run(folder, new TrainingSettings { Precision = Precision.Float16 }));

        Assert.Contains("float16 needs a CUDA device", error.Message, StringComparison.Ordinal);
        Assert.Contains("use bfloat16", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_reported_is_what_happened()
    {
        var observer = new RecordingObserver();
        var settings = new TrainingSettings
        {
            Epochs = 2,
            LogEverySteps = 3,
            ValidateEveryEpochs = 1,
            SaveEverySteps = 0,
        };

        var summary = ToyTraining.Run(folder, settings, observer);

        var tokens = CopyingTask.Corpus().Target.TokenCount + CopyingTask.Corpus().Count;
        Assert.Equal((StopReason.Epochs, 10L, 2), (summary.Reason, summary.Steps, summary.Epochs));
        Assert.Equal(2 * tokens, summary.TargetTokens);
        Assert.Equal([3L, 6, 9, 10], observer.Steps.Select(p => p.Step));
        Assert.Equal([1, 2, 2, 2], observer.Steps.Select(p => p.Epoch));
        Assert.All(observer.Steps, p => Assert.Equal(10, p.TotalSteps));
        Assert.All(observer.Steps, p => Assert.InRange(p.PaddingShare, 0, 0.9));
        Assert.Equal([5L, 10], observer.Validations.Select(v => v.Step));
        Assert.Equal([1, 2], observer.Validations.Select(v => v.Epoch));
        Assert.IsType<TrainingStart>(observer.Events[0]);
        Assert.Same(summary, observer.Events[^1]);
    }

    [Fact]
    public void A_report_is_the_mean_per_real_target_token()
    {
        using var model = CopyingTask.Model();
        var observer = new RecordingObserver();
        var loader = CopyingTask.Loader(size: 16);
        var settings = new TrainingSettings
        {
            Epochs = 1,
            LogEverySteps = 3,
            // So small that the model stays as it is.
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 1e-30 },
        };

        ToyTraining.Run(folder, settings, observer, model: model, loader: loader);

        var (sum, tokens) = (0.0, 0);
        foreach (var batch in loader.Epoch(0, 0, TestContext.Current.CancellationToken))
        {
            using (batch)
            {
                using var scope = NewDisposeScope();
                using var quiet = no_grad();
                model.eval();
                var chosen = model.Logits(batch).log_softmax(1).gather(1, batch.Gold.unsqueeze(1));
                sum -= chosen.sum().item<float>();
                tokens += batch.Host.TargetTokens;
            }
        }
        Assert.Equal(sum / tokens, observer.Steps.Single().Loss, 4);
    }

    [Fact]
    public void Warm_up_and_schedule_reach_the_optimizer()
    {
        var observer = new RecordingObserver();
        ToyTraining.Run(folder, new TrainingSettings
        {
            MaximumSteps = 9,
            LogEverySteps = 1,
            Optimizer = new OptimizerSettings { LearningRate = 0.4 },
            Schedule = new ScheduleSettings { Name = "inverse_square_root", WarmupSteps = 4 },
        }, observer);

        Assert.Equal([0.1, 0.2, 0.3, 0.4], observer.Steps.Take(4).Select(p => Math.Round(p.LearningRate, 9)));
        Assert.Equal(0.4 * 2 / 3, observer.Steps.Last().LearningRate, 9);
    }

    [Fact]
    public void The_best_state_is_the_one_validated_best()
    {
        var settings = new TrainingSettings { Epochs = 4 };
        var weights = new List<byte[]>();
        double[] losses = [3, 1, 2, 1.5];
        var validator = new ToyValidator(model =>
        {
            weights.Add(model.state_dict().Values.First().bytes.ToArray());
            return losses[weights.Count - 1];
        });

        var summary = ToyTraining.Run(folder, settings, validator: validator);

        Assert.Equal((10L, 1.0, 1.5), (summary.BestStep, summary.Best!.Loss, summary.Last!.Loss));
        Assert.Equal(weights[1], FirstWeights("best.safetensors"));
        Assert.Equal(weights[3], FirstWeights("last.safetensors"));
        Assert.NotEqual(weights[1], weights[3]);
        Assert.Equal(10, Checkpoint.ReadProgress(folder["best.safetensors"]).Step);
    }

    [Fact]
    public void Training_stops_when_patience_ends()
    {
        var observer = new RecordingObserver();
        var settings = new TrainingSettings
        {
            Epochs = 0,
            EarlyStoppingPatience = 2,
            ValidateEverySteps = 2,
            ValidateEveryEpochs = 0,
        };

        var summary = ToyTraining.Run(folder, settings, observer, ToyValidator.Scripted(5, 4, 4.5, 3, 3, 3));

        Assert.Equal((StopReason.EarlyStopping, 12L, 8L), (summary.Reason, summary.Steps, summary.BestStep));
        Assert.Equal([0, 0, 1, 0, 1, 2], observer.Validations.Select(v => v.WithoutImprovement));
    }

    [Fact]
    public void A_time_limit_ends_training_after_the_step_under_way()
    {
        var summary = ToyTraining.Run(folder, new TrainingSettings { Epochs = 0, MaximumMinutes = 1e-9 });

        Assert.Equal(StopReason.MaximumMinutes, summary.Reason);
        Assert.True(File.Exists(folder["last.safetensors"]));
    }

    [Fact]
    public void A_run_without_validations_is_validated_at_its_end()
    {
        var observer = new RecordingObserver();
        ToyTraining.Run(folder, new TrainingSettings { MaximumSteps = 3, ValidateEveryEpochs = 0 }, observer);

        Assert.Equal(3, Assert.Single(observer.Validations).Step);
        Assert.Equal(["best.safetensors", "last.safetensors"], observer.SavedFiles);
    }

    [Fact]
    public void Cancelling_in_the_middle_of_a_validation_saves_and_the_validation_is_made_up()
    {
        using var cancellation = new CancellationTokenSource();
        var settings = new TrainingSettings { Epochs = 2 };
        var interrupted = new ToyValidator(_ =>
        {
            cancellation.Cancel();
            throw new OperationCanceledException(cancellation.Token);
        });

        var summary = ToyTraining.Run(folder, settings, validator: interrupted, cancellation: cancellation);
        var observer = new RecordingObserver();
        ToyTraining.Run(folder, settings, observer, resume: true);

        Assert.Equal((StopReason.Cancelled, 5L), (summary.Reason, summary.Steps));
        Assert.Null(summary.Best);
        Assert.Equal([5L, 10], observer.Validations.Select(v => v.Step));
    }

    [Fact]
    public void A_validation_sees_the_model_without_dropout_and_training_sees_it_with()
    {
        using var model = CopyingTask.Model(dropout: 0.5);
        var modes = new List<bool>();
        var validator = new ToyValidator(m =>
        {
            modes.Add(m.training);
            return 1;
        });
        ToyTraining.Run(folder, new TrainingSettings { Epochs = 2 }, validator: validator, model: model);

        Assert.Equal([false, false], modes);
        Assert.True(model.training);
    }

    [Fact]
    public void Numbers_that_are_none_end_training_at_once_and_the_state_before_is_kept()
    {
        using var model = CopyingTask.Model();
        var observer = new RecordingObserver(what =>
        {
            if (what is string path && path.EndsWith("last.safetensors", StringComparison.Ordinal))
                Spoil(model);
        });

        var error = Assert.Throws<NonFiniteLossException>(() => ToyTraining.Run(
            folder,
            new TrainingSettings { Epochs = 9, SaveEverySteps = 4, LogEverySteps = 50 },
            observer,
            model: model));

        Assert.Equal(5, error.AtStep);
        Assert.Contains("step 5: the loss is NaN", error.Message, StringComparison.Ordinal);
        Assert.Contains("lower training.optimizer.learning_rate", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, Checkpoint.ReadProgress(folder["last.safetensors"]).Step);
        Assert.DoesNotContain(double.NaN, FirstDoubles("last.safetensors"));
    }

    [Fact]
    public void A_new_run_does_not_leave_an_older_runs_states_about()
    {
        ToyTraining.Run(folder, new TrainingSettings { MaximumSteps = 2 });
        var dies = new RecordingObserver(_ => throw new InvalidOperationException("killed"));

        Assert.Throws<InvalidOperationException>(() => ToyTraining.Run(folder, new TrainingSettings(), dies));

        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void No_tensor_is_left_behind_by_steps_reports_validations_and_states()
    {
        using var model = CopyingTask.Model(dropout: 0.2);
        // TorchSharp counts the permutations that a sorted packed sequence lacks as tensors that never go.
        model.Packing = false;
        var counts = new List<long>();
        var observer = new RecordingObserver(what =>
        {
            if (what is StepProgress)
                counts.Add(Tensor.TotalCount);
        });

        ToyTraining.Run(
            folder,
            new TrainingSettings { Epochs = 12, LogEverySteps = 5, ValidateEverySteps = 7, SaveEverySteps = 3 },
            observer,
            model: model);

        Assert.Equal(12, counts.Count);
        // Up to two batches of six tensors are under way at any moment.
        Assert.InRange(counts[^1], 0, counts[2] + 12);
    }

    private byte[] FirstWeights(string file)
    {
        using var model = CopyingTask.Model();
        Checkpoint.Load(folder[file], model);
        return model.state_dict().Values.First().bytes.ToArray();
    }

    private List<double> FirstDoubles(string file)
    {
        using var content = SafetensorsFile.Read(folder[file]);
        return [.. content.Tensors.Where(t => t.Key.StartsWith("model.", StringComparison.Ordinal))
            .SelectMany(t => t.Value.data<float>().ToArray()).Select(x => (double)x)];
    }

    private static void Spoil(SequenceModel model)
    {
        using var quiet = no_grad();
        foreach (var parameter in model.parameters())
            parameter.fill_(double.NaN);
    }
}
