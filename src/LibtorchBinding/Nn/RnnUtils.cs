using System.Runtime.InteropServices;
using LibtorchBinding.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Padding and packing of sequences.</summary>
            public static partial class rnn
            {
                /// <summary>Packs a padded batch.</summary>
                /// <param name="input">[S, B, ...], or [B, S, ...] where the batch comes first.</param>
                /// <param name="lengths">The lengths, [B] int64 on the CPU, each at least 1.</param>
                /// <param name="batch_first">Whether the batch comes first.</param>
                /// <param name="enforce_sorted">True if the longest sequence stands first; false sorts.</param>
                /// <returns>The packed batch.</returns>
                /// <exception cref="ExternalException">A length is below 1, or the order is not as claimed.</exception>
                public static PackedSequence pack_padded_sequence(
                    Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    ArgumentNullException.ThrowIfNull(input);
                    ArgumentNullException.ThrowIfNull(lengths);
                    if (enforce_sorted)
                    {
                        var (data, sizes) = Aten.Call2("_pack_padded_sequence", input, lengths, batch_first);
                        return new PackedSequence(data, sizes, null, null);
                    }

                    return SortAndPack(input, lengths, batch_first);
                }

                /// <summary>Undoes packing.</summary>
                /// <param name="sequence">The packed batch.</param>
                /// <param name="batch_first">Whether the batch comes first in the result.</param>
                /// <param name="padding_value">What stands behind the end of a sequence.</param>
                /// <param name="total_length">The width to pad to; null for the longest sequence.</param>
                /// <returns>The padded batch, [S, B, ...] or [B, S, ...], and the lengths, [B] int64 on the
                /// CPU.</returns>
                /// <exception cref="ExternalException">The total length is below the longest sequence.</exception>
                public static (Tensor, Tensor) pad_packed_sequence(
                    PackedSequence sequence, bool batch_first = false, double padding_value = 0.0,
                    long? total_length = null)
                {
                    ArgumentNullException.ThrowIfNull(sequence);
                    var longest = sequence.batch_sizes.shape[0];
                    if (total_length < longest)
                    {
                        throw new ExternalException(
                            $"total_length must be at least {longest}, the longest sequence, not {total_length}.");
                    }

                    var (padded, lengths) = Aten.Call2(
                        "_pad_packed_sequence", sequence.data, sequence.batch_sizes, batch_first, padding_value,
                        total_length ?? longest);
                    return (sequence.Unsort(padded, batch_first ? 0 : 1), sequence.Unsort(lengths, 0));
                }

                /// <summary>Pads sequences to the longest.</summary>
                /// <param name="sequences">Tensors that differ in their first dimension alone, [S, ...].</param>
                /// <param name="batch_first">Whether the batch comes first in the result.</param>
                /// <param name="padding_value">What stands behind the end of a sequence.</param>
                /// <returns>[S, B, ...], or [B, S, ...] where the batch comes first.</returns>
                public static Tensor pad_sequence(
                    IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    Aten.Call("pad_sequence", sequences.ToArray(), batch_first, padding_value);

                /// <summary>Packs sequences.</summary>
                /// <param name="sequences">Tensors that differ in their first dimension alone, [S, ...].</param>
                /// <param name="enforce_sorted">True if the longest sequence stands first; false sorts.</param>
                /// <returns>The packed batch.</returns>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    Tensor[] all = [.. sequences];
                    using var lengths = tensor(Array.ConvertAll(all, sequence => sequence.shape[0]));
                    using var padded = pad_sequence(all);
                    return pack_padded_sequence(padded, lengths, false, enforce_sorted);
                }

                private static PackedSequence SortAndPack(Tensor input, Tensor lengths, bool batch_first)
                {
                    var (sortedLengths, order) = Aten.Call2("sort", lengths, -1L, true);
                    using (sortedLengths)
                    using (order)
                    {
                        // From pinned memory, so that the host need not wait for the device.
                        using var staged = input.device_type == DeviceType.CUDA ? order.pin_memory() : order;
                        var sorted = Aten.Call("to.device", staged, input.device, ScalarType.Int64, true);
                        var places = Aten.Call("argsort", sorted);
                        using var rows = input.index_select(batch_first ? 0 : 1, sorted);
                        var (data, sizes) = Aten.Call2("_pack_padded_sequence", rows, sortedLengths, batch_first);
                        return new PackedSequence(data, sizes, sorted, places);
                    }
                }
            }
        }
    }
}
