using LibtorchBinding.Native;
using TorchSharp.Modules;
using static TorchSharp.torch.nn.utils;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>
        /// Gated recurrent units (Cho et al. 2014), in one or several layers and one or both directions.
        /// </summary>
        public sealed class GRU : torch.nn.Module<torch.Tensor, torch.Tensor, (torch.Tensor, torch.Tensor)>
        {
            private readonly RecurrentNetwork network;
            private readonly string[] weightNames;

            internal GRU(RecurrentNetwork network, torch.Device? device, torch.ScalarType? dtype) : base(nameof(GRU))
            {
                this.network = network;
                weightNames = [.. network.Weights().Select(weight => weight.Name)];
                foreach (var (weightName, weight) in network.FreshWeights(device, dtype))
                    register_parameter(weightName, weight);
                flatten_parameters();
            }

            /// <summary>Reads a padded batch, every sequence to the full width.</summary>
            /// <param name="input">[S, B, I], or [B, S, I] where the batch comes first.</param>
            /// <param name="h0">The first state, [layers · directions, B, H]; null for zeros.</param>
            /// <returns>The states of the last layer, [S, B, directions · H] (or batch first), and the last state of
            /// every layer, [layers · directions, B, H].</returns>
            public override (torch.Tensor, torch.Tensor) forward(torch.Tensor input, torch.Tensor? h0 = null)
            {
                using var zero = h0 is null ? network.ZeroState(input) : null;
                return Aten.Call2(
                    "gru.input", input, h0 ?? zero, WeightList(), network.HasBias, network.Layers, network.Dropout,
                    training, network.IsBidirectional, network.BatchFirst);
            }

            /// <summary>Reads a padded batch, every sequence to the full width.</summary>
            /// <param name="input">[S, B, I], or [B, S, I] where the batch comes first.</param>
            /// <param name="h0">The first state, [layers · directions, B, H]; null for zeros.</param>
            /// <returns>The states of the last layer, [S, B, directions · H] (or batch first), and the last state of
            /// every layer, [layers · directions, B, H].</returns>
            public new (torch.Tensor, torch.Tensor) call(torch.Tensor input, torch.Tensor? h0 = null) =>
                base.call(input, h0!);

            /// <summary>Reads a packed batch, every sequence to its own end.</summary>
            /// <param name="input">The sequences.</param>
            /// <param name="h0">The first state, [layers · directions, B, H] in the order of the batch before packing;
            /// null for zeros.</param>
            /// <returns>The states of the last layer, packed, and the last state of every layer,
            /// [layers · directions, B, H] in the order of the batch before packing.</returns>
            public (rnn.PackedSequence, torch.Tensor) call(rnn.PackedSequence input, torch.Tensor? h0 = null)
            {
                ArgumentNullException.ThrowIfNull(input);
                using var start = h0 is null ? network.ZeroState(input) : input.Sort(h0);
                var (data, last) = Aten.Call2(
                    "gru.data", input.data, input.batch_sizes, start, WeightList(), network.HasBias, network.Layers,
                    network.Dropout, training, network.IsBidirectional);
                return (input.With(data), input.Unsort(last));
            }

            /// <summary>Lays the weights out as cuDNN wants them; done by itself whenever they move.</summary>
            public void flatten_parameters() => network.Flatten(WeightList());

            /// <inheritdoc/>
            protected override void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking)
            {
                base._toEpilog(dtype, device, non_blocking);
                flatten_parameters();
            }

            private torch.Tensor[] WeightList() =>
                Array.ConvertAll<string, torch.Tensor>(weightNames, weightName => Own(weightName)!);
        }
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Gated recurrent units; the weights start uniform in ±1/√hiddenSize.</summary>
            /// <param name="inputSize">The size of an input vector.</param>
            /// <param name="hiddenSize">The size of a state.</param>
            /// <param name="numLayers">How many layers.</param>
            /// <param name="bias">Whether there are biases.</param>
            /// <param name="batchFirst">Whether padded batches are [B, S, ·] instead of [S, B, ·].</param>
            /// <param name="dropout">The probability of dropping elements between layers.</param>
            /// <param name="bidirectional">Whether a second network reads from the end.</param>
            /// <param name="device">Where the weights live.</param>
            /// <param name="dtype">Their element type.</param>
            /// <returns>The module.</returns>
            public static GRU GRU(
                long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false,
                double dropout = 0.0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
                new(
                    new(3, 3, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device,
                    dtype);
        }
    }
}
