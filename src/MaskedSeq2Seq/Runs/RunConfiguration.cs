using System.Buffers;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Runs;

/// <summary>All that one training depends on.</summary>
public sealed record RunConfiguration : ICheckedSettings
{
    // What some operating system does not take in the name of a folder.
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|\t\n\r");

    /// <summary>What the run is called; unless another is asked for, its folder too.</summary>
    public string Name { get; init; } = "run";

    /// <summary>
    /// What is learned: translate, which answers a sentence with a sentence, or classify, which answers it with a
    /// label.
    /// </summary>
    [KnownFrom(typeof(ModelTasks))]
    public string Task { get; init; } = ModelTasks.Translate;

    /// <summary>Decides everything random: the first parameters, the order of batches, dropout.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where to compute: auto (CUDA where it is there), cpu, cuda or cuda:N.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>
    /// Processor threads; 0 for one a logical core, or as many as OMP_NUM_THREADS says. In an experiment, 0 is one for
    /// each run on the CPU.
    /// </summary>
    public int Threads { get; init; }

    /// <summary>Which text is read, and how.</summary>
    public DataSettings Data { get; init; } = new();

    /// <summary>The encoder–decoder, or the encoder of a classifier.</summary>
    public ModelSettings Model { get; init; } = new();

    /// <summary>How it is trained.</summary>
    public TrainingSettings Training { get; init; } = new();

    /// <summary>How it is measured.</summary>
    public EvaluationSettings Evaluation { get; init; } = new();

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (string.IsNullOrWhiteSpace(Name) || Name.AsSpan().ContainsAny(NotInNames) || Name is "." or "..")
            problems.Add(nameof(Name), "must be usable as the name of a folder, such as numbers-masked");
        problems.AtLeast(Seed, 0);
        problems.AtLeast(Threads, 0);
        problems.Known(Task, ModelTasks.Names);
        CheckLabels(problems);
        if (Training.Monitor == MonitoredValue.Quality && !Evaluation.ValidateAnswers)
        {
            problems.Add(
                $"{nameof(Training)}.{nameof(Training.Monitor)}",
                "can be quality only with evaluation.validate_answers: a validation has no answers otherwise");
        }
        if (Task == ModelTasks.Translate && Model.TieSourceEmbeddings && !Data.JointVocabulary)
        {
            problems.Add(
                $"{nameof(Model)}.{nameof(Model.TieSourceEmbeddings)}",
                "needs data.joint_vocabulary: source and target must have one vocabulary to share embeddings");
        }
        if (Task == ModelTasks.Classify)
            CheckClassifier(problems);
    }

    private void CheckLabels(SettingsProblems problems)
    {
        const string tokenizer = $"{nameof(Data)}.{nameof(Data.Target)}.{nameof(LanguageSettings.Tokenizer)}";
        var classifies = Task == ModelTasks.Classify;
        if (classifies && !Data.Target.IsLabel)
            problems.Add(tokenizer, $"must be label for `task: classify`, not {Data.Target.Tokenizer}");
        if (!classifies && Data.Target.IsLabel)
            problems.Add(tokenizer, "can be label for `task: classify` only: a label is no sentence");
    }

    private void CheckClassifier(SettingsProblems problems)
    {
        if (Model.Score != ScoreFunctions.Feedforward)
        {
            problems.Add(
                $"{nameof(Model)}.{nameof(Model.Score)}",
                $"must be feedforward for `task: classify`, not {Model.Score}: there is no decoder that could ask");
        }
        foreach (var property in UnreadByClassifier())
            problems.Add(property, "would change nothing: `task: classify` has no decoder; leave it out");
    }

    private IEnumerable<string> UnreadByClassifier()
    {
        foreach (var property in UnreadSettings.WithoutDecoder(Model))
            yield return $"{nameof(Model)}.{property}";
        if (Training.TeacherForcing != 1)
            yield return $"{nameof(Training)}.{nameof(Training.TeacherForcing)}";
        if (Training.TeacherForcingDecaySteps != 0)
            yield return $"{nameof(Training)}.{nameof(Training.TeacherForcingDecaySteps)}";
    }
}
