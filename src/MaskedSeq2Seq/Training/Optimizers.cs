using MaskedSeq2Seq.Configuration;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The optimizers that a configuration can name. A new one is a line here and one in <see cref="OptimizerSlot"/>.</summary>
public static class Optimizers
{
    private static readonly OrderedDictionary<string, Func<IEnumerable<Parameter>, OptimizerSettings, OptimizerHelper>> Known = new()
    {
        ["adam"] = (parameters, s) => optim.Adam(parameters, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, s.WeightDecay),
        ["adamw"] = (parameters, s) => optim.AdamW(parameters, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, s.WeightDecay),
        ["sgd"] = (parameters, s) => optim.SGD(parameters, s.LearningRate, s.Momentum, weight_decay: s.WeightDecay),
    };

    /// <summary>The names, in the order of registration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>The optimizer that settings name, over some parameters.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="parameters">What it updates; their order is that of its state.</param>
    /// <exception cref="InputException">No optimizer has that name.</exception>
    public static OptimizerHelper Create(OptimizerSettings settings, IEnumerable<Parameter> parameters)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Known.TryGetValue(settings.Name, out var create)
            ? create(parameters, settings)
            : throw new InputException($"no optimizer is called `{settings.Name}`: {NearestName.Hint(settings.Name, Names)}");
    }
}
