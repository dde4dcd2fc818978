using MaskedSeq2Seq.Runs;
using TestResult = MaskedSeq2Seq.Evaluation.TestResult;

namespace MaskedSeq2Seq.Tests.Runs;

/// <summary>
/// A toy run, trained until most but not all of its answers are right, and opened; shared by the tests of a class.
/// </summary>
public sealed class TrainedToy : ToyRun
{
    public TrainedToy()
    {
        Configuration = Configuration with { Training = Configuration.Training with { Epochs = 6 } };
        Train();
        Run = LoadedRun.Open(Folder, "cpu");
    }

    internal LoadedRun Run { get; }

    internal TestResult Evaluate(IProgress<double>? progress = null) =>
        Run.Evaluate(progress, TestContext.Current.CancellationToken);

    internal TestResult Evaluate(params string[] overrides)
    {
        using var run = LoadedRun.Open(Folder, "cpu", overrides: overrides);
        return run.Evaluate(ct: TestContext.Current.CancellationToken);
    }

    internal IReadOnlyList<string> Translate(params string[] lines) =>
        Run.Translate(lines, batchSize: 4, TestContext.Current.CancellationToken);

    public override void Dispose()
    {
        Run.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }
}
