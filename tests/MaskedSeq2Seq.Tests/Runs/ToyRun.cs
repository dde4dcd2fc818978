using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Evaluation;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Tests.Runs;

/// <summary>A run that learns to write letters in capitals, in a temporary folder with its text.</summary>
public class ToyRun : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("m2s-run-").FullName;

    internal ToyRun()
    {
        Write("train.tsv", ToyCorpus.Sentences(400, seed: 1));
        Write("validation.tsv", ToyCorpus.Sentences(40, seed: 2));
        Write("test.tsv", ToyCorpus.Sentences(40, seed: 3));
        Folder = new RunFolder(Path.Combine(root, "run"));
        Configuration = new RunConfiguration
        {
            Device = TestDevice.Name,
            Data = new DataSettings
            {
                Root = root,
                Train = new CorpusSettings { Tsv = "train.tsv" },
                Validation = new CorpusSettings { Tsv = "validation.tsv" },
                Test = new CorpusSettings { Tsv = "test.tsv" },
                Batches = new BatchSettings { Size = 20, PoolBatches = 5 },
            },
            Model = new ModelSettings { EmbeddingSize = 16, HiddenSize = 16, Dropout = 0.1 },
            Training = new TrainingSettings
            {
                Epochs = 2,
                LogEverySteps = 5,
                Optimizer = new OptimizerSettings { LearningRate = 0.01 },
            },
            Evaluation = new EvaluationSettings { BatchSize = 8, MaximumLength = 12 },
        };
    }

    internal RunFolder Folder { get; }

    internal RunConfiguration Configuration { get; set; }

    internal string Root => root;

    internal RunFolder Another(string name) => new(Path.Combine(root, name));

    internal TrainingSummary Train(bool resume = false, RunFolder? folder = null) =>
        Train(resume, folder ?? Folder, new CompositeObserver(), TestContext.Current.CancellationToken);

    internal TrainingSummary Train(bool resume, RunFolder folder, ITrainingObserver observer, CancellationToken ct) =>
        TrainingRun.Execute(Configuration, folder, resume, observer, ct);

    public virtual void Dispose()
    {
        Directory.Delete(root, recursive: true);
        GC.SuppressFinalize(this);
    }

    private void Write(string file, string[] sentences) =>
        File.WriteAllLines(Path.Combine(root, file), sentences.Select(line => $"{line}\t{line.ToUpperInvariant()}"));
}
