using System.Text.Json;
using System.Text.Json.Serialization;

namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// What a run in its own process says while it works: one line of JSON each on standard output, told apart by
/// <c>"event"</c>.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunBegun), "begun")]
[JsonDerivedType(typeof(RunStepped), "step")]
[JsonDerivedType(typeof(RunValidated), "validation")]
[JsonDerivedType(typeof(RunEvaluating), "evaluating")]
[JsonDerivedType(typeof(RunFinished), "finished")]
[JsonDerivedType(typeof(RunStopped), "stopped")]
[JsonDerivedType(typeof(RunFailed), "failed")]
public abstract record RunEvent
{
    /// <summary>The event as one line of JSON.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, ResultJson.Line);

    /// <summary>Reads a line of a run's output.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The event; null if the line is something else that the process printed.</returns>
    public static RunEvent? TryParse(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            return JsonSerializer.Deserialize<RunEvent>(line, ResultJson.Line);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>The data is read and training begins, or goes on.</summary>
/// <param name="Step">Steps done before.</param>
/// <param name="Total">Steps that training is expected to take, or null if only time or early stopping ends it.</param>
/// <param name="Device">Where it computes.</param>
public sealed record RunBegun(long Step, long? Total, string Device) : RunEvent;

/// <summary>Training has come to a step.</summary>
/// <param name="Step">The step, counted from 1.</param>
/// <param name="Total">Steps that training is expected to take, or null if only time or early stopping ends it.</param>
/// <param name="Loss">Mean training loss since the last such event, in nats a target token.</param>
/// <param name="TokensPerSecond">Real target tokens trained on in a second.</param>
/// <param name="SecondsLeft">Seconds that the rest is expected to take, or null if unknown.</param>
public sealed record RunStepped(
    long Step, long? Total, double Loss, double TokensPerSecond, double? SecondsLeft) : RunEvent;

/// <summary>The model was tried on the validation set.</summary>
/// <param name="Point">What came out.</param>
public sealed record RunValidated(CurvePoint Point) : RunEvent;

/// <summary>Training is over, the test is running.</summary>
/// <param name="Share">Share of the test that is done, 0 to 1.</param>
public sealed record RunEvaluating(double Share) : RunEvent;

/// <summary>The run has written its result.</summary>
public sealed record RunFinished : RunEvent;

/// <summary>The run was asked to stop and has saved its state; it can go on from there.</summary>
public sealed record RunStopped : RunEvent;

/// <summary>The run has ended with an error.</summary>
/// <param name="Reason">Why, in one line.</param>
public sealed record RunFailed(string Reason) : RunEvent;
