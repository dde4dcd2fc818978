using System.Diagnostics.CodeAnalysis;
using LibtorchBinding.Native;
using TorchSharp.Modules;

namespace TorchSharp
{
    namespace Modules
    {
        /// <summary>Looks up a row for each id: [...] int64 → [..., dims].</summary>
        public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            private readonly EmbeddingOptions options;

            internal Embedding(Parameter weight, EmbeddingOptions options) : base(nameof(Embedding))
            {
                this.options = options;
                this.weight = weight;
            }

            /// <summary>The rows, [ids, dims]. A new value takes the place of the old one, which is disposed.</summary>
            [DisallowNull]
            public Parameter? weight
            {
                get => Own(nameof(weight));
                set => Replace(nameof(weight), value);
            }

            /// <summary>Looks the rows up.</summary>
            /// <param name="input">Ids, [...], int64 or int32.</param>
            /// <returns>Rows, [..., dims].</returns>
            public override torch.Tensor forward(torch.Tensor input)
            {
                if (options.MaximumNorm is { } maximum)
                {
                    using var frozen = torch.no_grad();
                    using var dense = input.contiguous();
                    Aten.Do("embedding_renorm_", weight, dense, maximum, options.NormType);
                }

                return Aten.Call(
                    "embedding", weight, input, options.PaddingIndex, options.ScaleGradientByFrequency, options.Sparse);
            }
        }

        /// <summary>What an embedding does beside looking up. A padding index of −1 is none.</summary>
        internal sealed record EmbeddingOptions(
            long PaddingIndex, double? MaximumNorm, double NormType, bool ScaleGradientByFrequency, bool Sparse);
    }

    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>An embedding; its rows start standard normal, that of the padding at zero.</summary>
            /// <param name="num_embeddings">The number of ids.</param>
            /// <param name="embedding_dims">The size of a row.</param>
            /// <param name="padding_idx">The id whose row never learns; negative ones count from the end.</param>
            /// <param name="max_norm">The norm that rows are scaled down to when looked up, or null.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether gradients are divided by the count of the id in the
            /// batch.</param>
            /// <param name="sparse">Whether the weight's gradient is a sparse tensor.</param>
            /// <param name="device">Where the weight lives.</param>
            /// <param name="dtype">Its element type.</param>
            /// <returns>The module.</returns>
            /// <exception cref="ArgumentOutOfRangeException">The padding index is no id.</exception>
            public static Embedding Embedding(
                long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null,
                double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                var padding = PaddingIndex(padding_idx, num_embeddings);
                var weight = new Parameter(empty([num_embeddings, embedding_dims], dtype: dtype, device: device));
                init.normal_(weight);
                if (padding >= 0) ZeroRow(weight, padding);
                return new Embedding(weight, new(padding, max_norm, norm_type, scale_grad_by_freq, sparse));
            }

            /// <summary>An embedding of given rows.</summary>
            /// <param name="embeddings">The rows, [ids, dims].</param>
            /// <param name="freeze">Whether the rows stay as they are in training.</param>
            /// <param name="padding_idx">The id whose row never learns; negative ones count from the end.</param>
            /// <param name="max_norm">The norm that rows are scaled down to when looked up, or null.</param>
            /// <param name="norm_type">The p of that norm.</param>
            /// <param name="scale_grad_by_freq">Whether gradients are divided by the count of the id in the
            /// batch.</param>
            /// <param name="sparse">Whether the weight's gradient is a sparse tensor.</param>
            /// <param name="device">Where the weight lives; the default is where the rows are.</param>
            /// <param name="dtype">Its element type; the default is that of the rows.</param>
            /// <returns>The module.</returns>
            /// <exception cref="ArgumentOutOfRangeException">The padding index is no id.</exception>
            public static Embedding Embedding_from_pretrained(
                Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null,
                double norm_type = 2.0, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null,
                ScalarType? dtype = null)
            {
                ArgumentNullException.ThrowIfNull(embeddings);
                var padding = PaddingIndex(padding_idx, embeddings.shape[0]);
                using var values = embeddings.detach();
                var rows = Aten.Call(
                    "to.device", values, device ?? embeddings.device, dtype ?? embeddings.dtype, false, true);
                return new Embedding(
                    new Parameter(rows, !freeze), new(padding, max_norm, norm_type, scale_grad_by_freq, sparse));
            }

            private static long PaddingIndex(long? index, long count)
            {
                if (index is not { } given) return -1;
                ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(given, count, nameof(index));
                ArgumentOutOfRangeException.ThrowIfLessThan(given, -count, nameof(index));
                return given < 0 ? given + count : given;
            }

            private static void ZeroRow(Parameter weight, long index)
            {
                using var frozen = no_grad();
                using var row = weight.select(0, index);
                init.zeros_(row);
            }
        }
    }
}
