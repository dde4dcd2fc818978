using LibtorchBinding.Native;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>
/// What GRU and LSTM share: the shape of the network, PyTorch's names and order of its weights, their first values,
/// and the first state.
/// </summary>
/// <param name="Gates">Rows of a weight for each hidden unit: 3 for a GRU, 4 for an LSTM.</param>
/// <param name="CudnnMode">The number that cuDNN has for this kind of network.</param>
internal sealed record RecurrentNetwork(
    int Gates, long CudnnMode, long InputSize, long HiddenSize, long Layers, bool HasBias, bool BatchFirst,
    double Dropout, bool IsBidirectional)
{
    private int Directions => IsBidirectional ? 2 : 1;

    /// <summary>Names and shapes, layer by layer, forward before reverse, weights before biases.</summary>
    public IEnumerable<(string Name, long[] Shape)> Weights()
    {
        for (var layer = 0; layer < Layers; layer++)
        {
            var inputs = layer == 0 ? InputSize : HiddenSize * Directions;
            for (var direction = 0; direction < Directions; direction++)
            {
                var suffix = direction == 0 ? $"l{layer}" : $"l{layer}_reverse";
                yield return ($"weight_ih_{suffix}", [Gates * HiddenSize, inputs]);
                yield return ($"weight_hh_{suffix}", [Gates * HiddenSize, HiddenSize]);
                if (!HasBias) continue;
                yield return ($"bias_ih_{suffix}", [Gates * HiddenSize]);
                yield return ($"bias_hh_{suffix}", [Gates * HiddenSize]);
            }
        }
    }

    /// <summary>Fresh weights, uniform in ±1/√hidden size.</summary>
    public IEnumerable<(string Name, Parameter Weight)> FreshWeights(Device? device, ScalarType? dtype)
    {
        var bound = HiddenSize > 0 ? 1 / Math.Sqrt(HiddenSize) : 0;
        foreach (var (name, shape) in Weights())
        {
            var weight = nn.UniformParameter(shape, bound, device, dtype);
            weight.DetachFromDisposeScope();
            yield return (name, weight);
        }
    }

    /// <summary>A state of zeros for a padded batch, [layers · directions, B, H].</summary>
    public Tensor ZeroState(Tensor input) => ZeroState(input, input.shape[BatchFirst ? 0 : 1]);

    /// <summary>A state of zeros for a packed batch, [layers · directions, B, H].</summary>
    public Tensor ZeroState(nn.utils.rnn.PackedSequence input)
    {
        using var first = input.batch_sizes[0];
        return ZeroState(input.data, first.item<long>());
    }

    /// <summary>Lays the weights out in one block, as cuDNN wants them; nothing to do on other devices.</summary>
    public void Flatten(Tensor[] weights)
    {
        if (weights.Length == 0 || weights[0].device_type != DeviceType.CUDA) return;
        using var frozen = no_grad();
        Aten.Do(
            "_cudnn_rnn_flatten_weight", weights, HasBias ? 4L : 2L, InputSize, CudnnMode, HiddenSize, 0L, Layers,
            BatchFirst, IsBidirectional);
    }

    private Tensor ZeroState(Tensor like, long batch) =>
        zeros([Layers * Directions, batch, HiddenSize], dtype: like.dtype, device: like.device);
}
