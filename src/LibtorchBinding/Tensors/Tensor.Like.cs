using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>New tensors in the shape of one.</content>
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
    }
}
