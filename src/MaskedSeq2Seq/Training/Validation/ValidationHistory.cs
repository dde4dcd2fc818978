namespace MaskedSeq2Seq.Training;

/// <summary>
/// All validations of a run. What early stopping and schedules need is worked out from it, never kept beside it.
/// </summary>
internal sealed class ValidationHistory
{
    private readonly List<PastValidation> validations = [];
    private readonly List<double> scores = [];
    private readonly MonitoredValue monitor;
    private int best = -1;

    /// <summary>Begins with the validations of a saved state.</summary>
    /// <param name="monitor">The value that decides what is better.</param>
    /// <param name="past">The validations so far, oldest first.</param>
    public ValidationHistory(MonitoredValue monitor, IEnumerable<PastValidation> past)
    {
        this.monitor = monitor;
        foreach (var validation in past)
            Add(validation.Step, validation.Result);
    }

    /// <summary>The validations, oldest first.</summary>
    public IReadOnlyList<PastValidation> Validations => validations;

    /// <summary>The monitored values, turned so that higher is better; what is no number counts as worst.</summary>
    public IReadOnlyList<double> Scores => scores;

    /// <summary>The best validation, the first among equals, or null.</summary>
    public PastValidation? Best => best < 0 ? null : validations[best];

    /// <summary>The newest validation, or null.</summary>
    public PastValidation? Last => validations.Count == 0 ? null : validations[^1];

    /// <summary>Validations since the best one.</summary>
    public int WithoutImprovement => best < 0 ? 0 : validations.Count - 1 - best;

    /// <summary>Takes a validation.</summary>
    /// <returns>Whether it is better than all before; the first always is.</returns>
    public bool Add(long step, ValidationResult result)
    {
        var score = result.Score(monitor);
        validations.Add(new PastValidation(step, result));
        scores.Add(double.IsNaN(score) ? double.NegativeInfinity : score);
        var better = best < 0 || scores[^1] > scores[best];
        if (better)
            best = scores.Count - 1;
        return better;
    }
}
