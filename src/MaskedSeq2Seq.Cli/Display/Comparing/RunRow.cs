using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>What is known of one run of a comparison while it goes on.</summary>
/// <param name="Variant">Its variant.</param>
/// <param name="Seed">Its seed.</param>
internal sealed record RunRow(string Variant, int Seed)
{
    /// <summary>What it is doing, in a word or two.</summary>
    public string State { get; init; } = "waiting";

    /// <summary>Whether its process is at work.</summary>
    public bool IsActive { get; init; }

    /// <summary>How much of the training or the test is done, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>The last report of its training, or null.</summary>
    public RunStepped? Step { get; init; }

    /// <summary>Its last validation, or null.</summary>
    public CurvePoint? Validation { get; init; }

    /// <summary>The row after another report of the run.</summary>
    public RunRow After(RunEvent progress) => progress switch
    {
        RunStepped step => this with { State = "training", Step = step, Share = ShareOf(step) },
        RunValidated validated => this with { Validation = validated.Point },
        RunEvaluating testing => this with { State = "testing", Share = testing.Share },
        _ => this,
    };

    private static double ShareOf(RunStepped step) => step.Total is { } total ? (double)step.Step / total : 0;
}
