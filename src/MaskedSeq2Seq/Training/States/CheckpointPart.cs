using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>One tensor of a checkpoint and its place in a model or an optimizer.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Required">
/// Whether a checkpoint must have it; an optimizer makes some only when it first needs them.
/// </param>
/// <param name="Read">The tensor now, or null if there is none yet.</param>
/// <param name="Write">Takes over the values of a tensor of that shape; the tensor stays the caller's.</param>
internal sealed record CheckpointPart(
    string Name, ScalarType Type, long[] Shape, bool Required, Func<Tensor?> Read, Action<Tensor> Write)
{
    /// <summary>What the names of a model's tensors begin with.</summary>
    public const string ModelPrefix = "model.";

    /// <summary>What the names of an optimizer's tensors begin with.</summary>
    public const string OptimizerPrefix = "optimizer.";

    /// <summary>What the names of the weights begin with whose moving average is the model.</summary>
    public const string TrainedPrefix = "trained.";

    /// <summary>Whether a tensor is only needed to train on.</summary>
    /// <param name="name">Its name in the file.</param>
    public static bool IsForTraining(string name) =>
        name.StartsWith(OptimizerPrefix, StringComparison.Ordinal)
        || name.StartsWith(TrainedPrefix, StringComparison.Ordinal);

    /// <summary>
    /// All tensors of a model and an optimizer. Call it, and use what it returns, within a dispose scope.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">What <see cref="Optimizers"/> made of the model's parameters, or null.</param>
    /// <param name="average">The moving average of the model's weights, which is saved in their place, or null.</param>
    public static IReadOnlyList<CheckpointPart> Of(
        nn.Module model, OptimizerHelper? optimizer, WeightCopy? average = null)
    {
        var parts = model.state_dict()
            .Select(pair => OfModel(ModelPrefix + pair.Key, average?[pair.Key] ?? pair.Value)).ToList();
        if (optimizer is null)
            return parts;
        if (average is not null)
            parts.AddRange(model.state_dict().Select(pair => OfModel(TrainedPrefix + pair.Key, pair.Value)));
        var parameters = WeightDecay.Order(model.named_parameters(), named => named.parameter);
        foreach (var ((name, parameter), state) in parameters.Zip(optimizer.state_dict().State))
            parts.AddRange(OptimizerSlot.Of(state).Select(slot => OfOptimizer(name, parameter, slot)));
        return parts;
    }

    /// <summary>The tensors of a model alone, by the names that they have in it. Call it as <see cref="Of"/>.</summary>
    /// <param name="model">The model.</param>
    public static IReadOnlyList<CheckpointPart> OfWeights(nn.Module model) =>
        [.. model.state_dict().Select(pair => OfModel(pair.Key, pair.Value))];

    private static CheckpointPart OfModel(string name, Tensor tensor) =>
        new(name, tensor.dtype, tensor.shape, true, () => tensor, value =>
        {
            using var quiet = no_grad();
            tensor.copy_(value);
        });

    private static CheckpointPart OfOptimizer(string name, Parameter parameter, OptimizerSlot slot)
    {
        var now = slot.Read();
        return new CheckpointPart(
            $"{OptimizerPrefix}{name}.{slot.Name}",
            now?.dtype ?? parameter.dtype,
            now?.shape ?? parameter.shape,
            now is not null,
            slot.Read,
            value => slot.Write(value.to((now ?? parameter).device, copy: true).DetachFromDisposeScope()));
    }
}
