using System.Diagnostics;

namespace MaskedSeq2Seq.Training;

/// <summary>Measures the time of a run over all its interruptions: all of it, and the part spent training.</summary>
/// <param name="trainingSeconds">Training time before.</param>
/// <param name="elapsedSeconds">Wall time before.</param>
internal sealed class TrainingClock(double trainingSeconds, double elapsedSeconds)
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();
    private readonly Stopwatch training = Stopwatch.StartNew();

    /// <summary>Time spent training, without validation.</summary>
    public double TrainingSeconds => trainingSeconds + training.Elapsed.TotalSeconds;

    /// <summary>Wall time, without interruptions.</summary>
    public double ElapsedSeconds => elapsedSeconds + elapsed.Elapsed.TotalSeconds;

    /// <summary>Wall time since the run was last started or resumed.</summary>
    public double SecondsThisTime => elapsed.Elapsed.TotalSeconds;

    /// <summary>Does something that is no training.</summary>
    public T WithoutTraining<T>(Func<T> work)
    {
        training.Stop();
        try
        {
            return work();
        }
        finally
        {
            training.Start();
        }
    }
}
