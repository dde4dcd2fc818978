using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>New tensors after the model of one.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in the shape of this tensor.</summary>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor zeros_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("zeros_like", this, dtype, AnyLayout, device), requires_grad);

        /// <summary>Ones in the shape of this tensor.</summary>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor ones_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("ones_like", this, dtype, AnyLayout, device), requires_grad);

        /// <summary>Whatever the memory holds, in the shape of this tensor.</summary>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor empty_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("empty_like", this, dtype, AnyLayout, device), requires_grad);

        /// <summary>One value in the shape of this tensor.</summary>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor full_like(
            Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("full_like", this, value, dtype, AnyLayout, device), requires_grad);

        /// <summary>Draws from the uniform distribution between 0 and 1, in the shape of this tensor.</summary>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor rand_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("rand_like", this, dtype, AnyLayout, device), requires_grad);

        /// <summary>Draws from the standard normal distribution, in the shape of this tensor.</summary>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor randn_like(
            ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("randn_like", this, dtype, AnyLayout, device), requires_grad);

        /// <summary>Draws integers from a range, in the shape of this tensor.</summary>
        /// <param name="low">The lowest integer.</param>
        /// <param name="high">The integer after the highest.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor randint_like(
            long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("randint_like.low_dtype", this, low, high, dtype, AnyLayout, device), requires_grad);

        /// <summary>Zeros in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_zeros(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_zeros", this, size, dtype, AnyLayout, device), requires_grad);

        /// <summary>Zeros in the type and on the device of this tensor.</summary>
        /// <param name="size">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_zeros(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_zeros", this, new long[] { size }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Zeros in the type and on the device of this tensor.</summary>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_zeros(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_zeros", this, new long[] { rows, columns }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Zeros in the type and on the device of this tensor.</summary>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_zeros", this, new long[] { dim0, dim1, dim2 }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Ones in the type and on the device of this tensor.</summary>
        /// <param name="size">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_ones(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_ones", this, new long[] { size }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Ones in the type and on the device of this tensor.</summary>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_ones(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_ones", this, new long[] { rows, columns }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Ones in the type and on the device of this tensor.</summary>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_ones", this, new long[] { dim0, dim1, dim2 }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Whatever the memory holds, in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_empty(
            long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_empty", this, size, dtype, AnyLayout, device), requires_grad);

        /// <summary>Whatever the memory holds, in the type and on the device of this tensor.</summary>
        /// <param name="size">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_empty(
            long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_empty", this, new long[] { size }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Whatever the memory holds, in the type and on the device of this tensor.</summary>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_empty(
            long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_empty", this, new long[] { rows, columns }, dtype, AnyLayout, device), requires_grad);

        /// <summary>Whatever the memory holds, in the type and on the device of this tensor.</summary>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_empty", this, new long[] { dim0, dim1, dim2 }, dtype, AnyLayout, device), requires_grad);

        /// <summary>One value in the type and on the device of this tensor.</summary>
        /// <param name="size">The sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_full(
            long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_full", this, size, value, dtype, AnyLayout, device), requires_grad);

        /// <summary>One value in the type and on the device of this tensor.</summary>
        /// <param name="size">The size of a dimension.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_full(
            long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_full", this, new long[] { size }, value, dtype, AnyLayout, device), requires_grad);

        /// <summary>One value in the type and on the device of this tensor.</summary>
        /// <param name="rows">The size of a dimension.</param>
        /// <param name="columns">The size of a dimension.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_full", this, new long[] { rows, columns }, value, dtype, AnyLayout, device), requires_grad);

        /// <summary>One value in the type and on the device of this tensor.</summary>
        /// <param name="dim0">The size of a dimension.</param>
        /// <param name="dim1">The size of a dimension.</param>
        /// <param name="dim2">The size of a dimension.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">The type of elements; null for that of this tensor.</param>
        /// <param name="device">The device; null for that of this tensor.</param>
        /// <param name="requires_grad">Whether operators on the result are recorded.</param>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Tracked(Aten.Call("new_full", this, new long[] { dim0, dim1, dim2 }, value, dtype, AnyLayout, device), requires_grad);
    }
}
