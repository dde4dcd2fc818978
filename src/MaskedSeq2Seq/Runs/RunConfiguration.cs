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

    /// <summary>Decides everything random: the first parameters, the order of batches, dropout.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Where to compute: auto (CUDA where it is there), cpu, cuda or cuda:N.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>
    /// Processor threads for one operation; 0 for one a logical core, or as many as OMP_NUM_THREADS says.
    /// </summary>
    public int Threads { get; init; }

    /// <summary>Which text is read, and how.</summary>
    public DataSettings Data { get; init; } = new();

    /// <summary>The encoder–decoder.</summary>
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
    }
}
