using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that are trained with the same settings.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The settings; null until the group joins an optimizer.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <inheritdoc/>
    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    /// <inheritdoc/>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>Parameters that are trained with the same settings.</summary>
/// <typeparam name="TOptions">The type of the settings.</typeparam>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>Makes an empty group.</summary>
    public ParamGroup()
    {
    }

    /// <summary>Makes a group.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="options">The settings; null for those of the optimizer.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        base.Options = options!;
    }

    /// <summary>The settings; null until the group joins an optimizer.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
