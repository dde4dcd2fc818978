using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>New tensors in the type and on the device of one.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_zeros(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_zeros", this, size, dtype, AnyLayout, device), requires_grad);

        /// <inheritdoc cref="new_zeros(long[], ScalarType?, Device, bool)"/>
        public Tensor new_zeros(
            ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros(size.ToArray(), dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(long[], ScalarType?, Device, bool)"/>
        /// <param name="size">The size of a dimension.</param>
        public Tensor new_zeros(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros(new long[] { size }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(long[], ScalarType?, Device, bool)"/>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        public Tensor new_zeros(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros(new long[] { rows, columns }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_zeros(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_zeros(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dim3">The size of a dimension.</param>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_zeros(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad);

        /// <summary>Ones in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        private Tensor new_ones(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_ones", this, size, dtype, AnyLayout, device), requires_grad);

        /// <inheritdoc cref="new_ones(long[], ScalarType?, Device, bool)"/>
        /// <param name="size">The size of a dimension.</param>
        public Tensor new_ones(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_ones(new long[] { size }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_ones(long[], ScalarType?, Device, bool)"/>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        public Tensor new_ones(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_ones(new long[] { rows, columns }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_ones(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_ones(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_ones(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dim3">The size of a dimension.</param>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_ones(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad);

        /// <summary>Whatever the memory holds, in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_empty(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_empty", this, size, dtype, AnyLayout, device), requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        public Tensor new_empty(
            ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty(size.ToArray(), dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        /// <param name="size">The size of a dimension.</param>
        public Tensor new_empty(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty(new long[] { size }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        public Tensor new_empty(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty(new long[] { rows, columns }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_empty(new long[] { dim0, dim1, dim2 }, dtype, device, requires_grad);

        /// <inheritdoc cref="new_empty(long[], ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dim3">The size of a dimension.</param>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_empty(new long[] { dim0, dim1, dim2, dim3 }, dtype, device, requires_grad);

        /// <summary>One value in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_full(
            long[] size, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            Tracked(Aten.Call("new_full", this, size, value, dtype, AnyLayout, device), requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_full(size.ToArray(), value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        /// <param name="size">The size of a dimension.</param>
        public Tensor new_full(
            long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full(new long[] { size }, value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_full(new long[] { rows, columns }, value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null,
            bool requires_grad = false) =>
            new_full(new long[] { dim0, dim1, dim2 }, value, dtype, device, requires_grad);

        /// <inheritdoc cref="new_full(long[], Scalar, ScalarType?, Device, bool)"/>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dim3">The size of a dimension.</param>
        public Tensor new_full(
            long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null,
            Device? device = null, bool requires_grad = false) =>
            new_full(new long[] { dim0, dim1, dim2, dim3 }, value, dtype, device, requires_grad);
    }
}
