namespace TorchSharp.Modules;

/// <summary>The settings of a group of parameters.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate now; null for that of the optimizer.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start, which schedules refer to.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Copies the settings of another optimizer of the same kind.</summary>
    /// <param name="source">The other settings.</param>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        ArgumentNullException.ThrowIfNull(source);
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
    }
}
