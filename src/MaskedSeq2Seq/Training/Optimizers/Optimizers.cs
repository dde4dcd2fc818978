using MaskedSeq2Seq.Configuration;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// The optimizers that a configuration can name. A new one is a line here and one in <see cref="OptimizerSlot"/>.
/// </summary>
public static class Optimizers
{
    private static readonly OrderedDictionary<string, Maker> Known = new()
    {
        ["adam"] = (all, s) => optim.Adam(all, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, s.WeightDecay),
        ["adamw"] = (all, s) => optim.AdamW(all, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, s.WeightDecay),
        ["sgd"] = (all, s) => optim.SGD(all, s.LearningRate, s.Momentum, weight_decay: s.WeightDecay),
    };

    private delegate OptimizerHelper Maker(IEnumerable<Parameter> parameters, OptimizerSettings settings);

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
            : throw new InputException(
                $"no optimizer is called `{settings.Name}`: {NearestName.Hint(settings.Name, Names)}");
    }
}
