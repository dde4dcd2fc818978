using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Benchmarking;

/// <summary>A model and the sentences that it is to answer.</summary>
/// <param name="Model">The model.</param>
/// <param name="Device">Where it is.</param>
/// <param name="Set">The sentences.</param>
/// <param name="Settings">Batches, limits and the search.</param>
/// <param name="IsTrained">Whether the model ends its answers itself.</param>
internal sealed record SearchSubject(
    SequenceModel Model, Device Device, ParallelCorpus Set, EvaluationSettings Settings, bool IsTrained)
{
    /// <summary>The model that a benchmark trains, and the sentences of its configuration.</summary>
    /// <param name="workload">The workload.</param>
    public static SearchSubject Of(Workload workload) => new(
        workload.Model,
        workload.Device,
        (workload.Data.Test ?? workload.Data.Validation).Pairs,
        workload.Configuration.Evaluation,
        IsTrained: false);

    /// <summary>A trained model, and the sentences of its own configuration.</summary>
    /// <param name="run">The model.</param>
    /// <exception cref="InputException">The sentences cannot be read.</exception>
    public static SearchSubject Of(LoadedRun run)
    {
        var data = run.Configuration.Data;
        var (files, name) = data.Test.IsNamed ? (data.Test, "test") : (data.Validation, "validation");
        var set = TaskData.LoadSet(data, files, run.SourceVocabulary, run.Target.Vocabulary, name, run.Text);
        return new SearchSubject(run.Model, run.Device, set.Pairs, run.Configuration.Evaluation, IsTrained: true);
    }
}
