using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The values of a model's parameters, kept beside it.</summary>
internal sealed class WeightCopy : IDisposable
{
    private readonly OrderedDictionary<string, (Parameter Live, Tensor Kept)> weights = [];

    /// <summary>Copies the values that the model has now.</summary>
    /// <param name="model">The model.</param>
    public WeightCopy(nn.Module model)
    {
        using var quiet = no_grad();
        foreach (var (name, parameter) in model.named_parameters())
            weights.Add(name, (parameter, parameter.detach().clone().DetachFromDisposeScope()));
    }

    /// <summary>The kept values of a parameter; they stay the copy's.</summary>
    /// <param name="name">The parameter's name in the model.</param>
    public Tensor this[string name] => weights[name].Kept;

    /// <summary>Gives the model the kept values.</summary>
    public void PutBack()
    {
        using var quiet = no_grad();
        foreach (var (live, kept) in weights.Values)
            live.copy_(kept);
    }

    /// <summary>Kept values become share · kept + (1 − share) · those of the model.</summary>
    /// <param name="share">What is kept of the old values, in [0, 1].</param>
    public void Blend(double share)
    {
        var pairs = weights.Values.ToArray();
        TensorWork.ForEach(
            [.. pairs.Select(pair => pair.Kept)],
            place => pairs[place].Kept.mul_(share).add_(pairs[place].Live, 1 - share));
    }

    /// <summary>Frees the copies.</summary>
    public void Dispose()
    {
        foreach (var (_, kept) in weights.Values)
            kept.Dispose();
    }
}
