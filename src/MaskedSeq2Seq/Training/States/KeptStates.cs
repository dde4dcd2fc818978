using System.Globalization;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// The states kept besides the best and the newest, one file for each validated step. Which are wanted follows from the
/// validations alone, so a resumed run keeps what an undisturbed one would.
/// </summary>
/// <param name="folder">Where they are kept; made when there is something to keep.</param>
/// <param name="settings">How many.</param>
internal sealed class KeptStates(string folder, TrainingSettings settings)
{
    private const string Pattern = "step-*.safetensors";

    /// <summary>The file of a step's state.</summary>
    public string PathOf(long step) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"step-{step}.safetensors"));

    /// <summary>Whether the newest validation's state is to be kept.</summary>
    public bool Wants(ValidationHistory history) => history.Last is { } last && Wanted(history).Contains(last.Step);

    /// <summary>Makes the folder.</summary>
    public void Prepare() => Directory.CreateDirectory(folder);

    /// <summary>Deletes what is no longer wanted.</summary>
    public void Prune(ValidationHistory history)
    {
        if (!Directory.Exists(folder))
            return;
        var wanted = Wanted(history).Select(PathOf).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, Pattern).Where(path => !wanted.Contains(path)).ToList())
            File.Delete(path);
    }

    /// <summary>Deletes all.</summary>
    public void Forget()
    {
        if (Directory.Exists(folder))
            Prune(new ValidationHistory(settings.Monitor, []));
    }

    /// <summary>The files to average at the end; none or one if there is nothing to average.</summary>
    public IReadOnlyList<string> ToAverage(ValidationHistory history)
    {
        var steps = settings.Average switch
        {
            AveragedStates.Best => Best(history),
            AveragedStates.Last => Last(history),
            _ => [],
        };
        // A run that was told only on resuming to keep states has not kept the older ones.
        return [.. steps.Select(PathOf).Where(File.Exists)];
    }

    private HashSet<long> Wanted(ValidationHistory history) =>
        [.. settings.KeepBest > 1 ? Best(history) : [], .. Last(history)];

    private IEnumerable<long> Best(ValidationHistory history) => history.Validations
        .Zip(history.Scores, (validation, score) => (validation.Step, Score: score))
        .OrderByDescending(state => state.Score)
        .Take(settings.KeepBest)
        .Select(state => state.Step);

    private IEnumerable<long> Last(ValidationHistory history) =>
        history.Validations.TakeLast(settings.KeepLast).Select(validation => validation.Step);
}
