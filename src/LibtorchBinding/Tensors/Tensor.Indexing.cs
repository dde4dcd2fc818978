using System.Runtime.CompilerServices;
using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Reading and writing by index.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>A part of the tensor, by what to take of each dimension.</summary>
        /// <param name="indices">What to take.</param>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>A part of the tensor, by tensors of indices or of truth values.</summary>
        /// <param name="indices">One tensor for each of the first dimensions.</param>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>A part of the tensor, by an index for each of the first dimensions.</summary>
        /// <param name="indices">The indices; negative ones count from the end.</param>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => Selected(indices);
            set => SetSelected(value, indices);
        }

        /// <summary>A part of the tensor, by an index for the first dimension.</summary>
        /// <param name="i1">The index; a negative one counts from the end.</param>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => SetSelected(value, i1);
        }

        /// <summary>A part of the tensor, by an index for each of the first dimensions.</summary>
        /// <param name="i1">The first index.</param>
        /// <param name="i2">The second index.</param>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => Selected(i1, i2);
            set => SetSelected(value, i1, i2);
        }

        /// <inheritdoc cref="this[long, long]"/>
        /// <param name="i1">The first index.</param>
        /// <param name="i2">The second index.</param>
        /// <param name="i3">The third index.</param>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => Selected(i1, i2, i3);
            set => SetSelected(value, i1, i2, i3);
        }

        /// <inheritdoc cref="this[long, long]"/>
        /// <param name="i1">The first index.</param>
        /// <param name="i2">The second index.</param>
        /// <param name="i3">The third index.</param>
        /// <param name="i4">The fourth index.</param>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => Selected(i1, i2, i3, i4);
            set => SetSelected(value, i1, i2, i3, i4);
        }

        /// <summary>A part of the tensor, by what to take of each dimension.</summary>
        /// <param name="indices">What to take.</param>
        public Tensor index(params TensorIndex[] indices)
        {
            using var part = new IndexedPart(this, indices);
            return part.Read();
        }

        /// <summary>A part of the tensor, by tensors of indices or of truth values.</summary>
        /// <param name="indices">One tensor for each of the first dimensions.</param>
        public Tensor index(params Tensor[] indices) =>
            Aten.Call("index.Tensor", this, Argument.OptionalTensors(indices));

        /// <summary>Sets a part of the tensor, in place.</summary>
        /// <param name="value">The values, broadcast to the part.</param>
        /// <param name="indices">What to set of each dimension.</param>
        /// <returns>This tensor.</returns>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, false);

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        /// <param name="value">The values, broadcast to the part.</param>
        /// <param name="indices">What to set of each dimension.</param>
        /// <param name="accumulate">Whether to add the values to what is there.</param>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using var part = new IndexedPart(this, indices);
            part.Write(value, accumulate);
            return this;
        }

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var filled = torch.tensor(0, dtype, device).fill_(value);
            return index_put_(filled, indices, false);
        }

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        /// <param name="value">The values, broadcast to the part.</param>
        /// <param name="indices">One tensor for each of the first dimensions.</param>
        /// <param name="accumulate">Whether to add the values to what is there.</param>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false)
        {
            Aten.Do("index_put_", this, Argument.OptionalTensors(indices), value, accumulate);
            return this;
        }

        /// <inheritdoc cref="index_put_(Tensor, TensorIndex[])"/>
        public Tensor index_put_(Scalar value, params Tensor[] indices) =>
            index_put_(value, [.. indices.Select(TensorIndex.Tensor)]);

        private Tensor Selected(params ReadOnlySpan<long> indices)
        {
            var part = select(0, indices[0]);
            foreach (var next in indices[1..])
            {
                var outer = part;
                part = outer.select(0, next);
                outer.Dispose();
            }

            return part;
        }

        private void SetSelected(Tensor value, params ReadOnlySpan<long> indices)
        {
            using var part = Selected(indices);
            part.copy_(value);
        }
    }
}
