namespace TorchSharp;

/// <content>Indices.</content>
public static partial class torch
{
    /// <summary>What to take of one dimension.</summary>
    public struct TensorIndex
    {
        internal Kind kind;
        internal long? start;
        internal long? stop;
        internal long? step;
        internal Tensor? tensor;

        /// <summary>All dimensions that no other index speaks of.</summary>
        public static TensorIndex Ellipsis = new() { kind = Kind.Ellipsis };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None = new() { kind = Kind.None };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex Null = new() { kind = Kind.None };

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon = Slice();

        internal enum Kind
        {
            None,
            Single,
            Ellipsis,
            Bool,
            Tensor,
            Slice,
        }

        /// <summary>One index; the dimension goes.</summary>
        /// <param name="value">The index; a negative one counts from the end.</param>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>A range of indices.</summary>
        /// <param name="range">The first index and the one after the last.</param>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>A range of indices.</summary>
        /// <param name="range">The range.</param>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>One index; the dimension goes.</summary>
        /// <param name="index">The index.</param>
        public static implicit operator TensorIndex(Index index) => Single(Signed(index));

        /// <summary>Never succeeds; makes the compiler prefer the indexer that takes indices.</summary>
        /// <param name="value">An index.</param>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public static implicit operator Tensor(TensorIndex value) =>
            throw new InvalidOperationException("An index is no tensor.");

        /// <summary>A range of indices.</summary>
        /// <param name="start">The first index; null for the first of all.</param>
        /// <param name="stop">The index after the last; null for the end.</param>
        /// <param name="step">From one index to the next; null for 1.</param>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new() { kind = Kind.Slice, start = start, stop = stop, step = step };

        /// <summary>A range of indices.</summary>
        /// <param name="range">The first index and the one after the last.</param>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A range of indices.</summary>
        /// <param name="range">The range.</param>
        public static TensorIndex Slice(Range range) =>
            Slice(Signed(range.Start), range.End.Equals(Index.End) ? null : Signed(range.End));

        /// <summary>A new dimension, of size 1 if true and 0 if false.</summary>
        /// <param name="value">Which.</param>
        public static TensorIndex Bool(bool value) => new() { kind = Kind.Bool, start = value ? 1 : 0 };

        /// <summary>One index; the dimension goes.</summary>
        /// <param name="index">The index; a negative one counts from the end.</param>
        public static TensorIndex Single(long? index) => new() { kind = Kind.Single, start = index };

        /// <summary>The indices in a tensor, or those where it is true.</summary>
        /// <param name="tensor">Integers or truth values.</param>
        public static TensorIndex Tensor(Tensor tensor) => new() { kind = Kind.Tensor, tensor = tensor };

        private static long Signed(Index index) => index.IsFromEnd ? -(long)index.Value : index.Value;
    }
}
