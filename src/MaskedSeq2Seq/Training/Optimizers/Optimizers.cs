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
        ["adam"] = (all, s) => optim.Adam(WeightDecay.Groups(all, s.WeightDecay, (some, decay) =>
            new Adam.ParamGroup(some, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, decay))),
        ["adamw"] = (all, s) => optim.AdamW(WeightDecay.Groups(all, s.WeightDecay, (some, decay) =>
            new AdamW.ParamGroup(some, s.LearningRate, s.Beta1, s.Beta2, s.Epsilon, decay))),
        ["sgd"] = (all, s) => optim.SGD(
            WeightDecay.Groups(all, s.WeightDecay, (some, decay) =>
                new SGD.ParamGroup(some, s.LearningRate, s.Momentum, weight_decay: decay)),
            s.LearningRate),
    };

    private delegate OptimizerHelper Maker(IEnumerable<Parameter> parameters, OptimizerSettings settings);

    /// <summary>The names, in the order of registration.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>The optimizer that settings name, over some parameters.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="parameters">What it updates; its state has them in the order of weight decay.</param>
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
