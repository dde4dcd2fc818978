namespace MaskedSeq2Seq.Training;

/// <summary>Where a training keeps its states.</summary>
/// <param name="Last">The newest state, with all that is needed to go on.</param>
/// <param name="Best">The model with the best validation so far.</param>
public sealed record TrainingFiles(string Last, string Best)
{
    /// <summary>
    /// The folder, beside the best state, of the states that are kept besides the best and the newest.
    /// </summary>
    public string Kept => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Best))!, "states");
}
