using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Comparisons and logic.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        /// <summary>Where equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor eq_(Tensor target) => InPlace("eq_.Tensor", this, target);

        /// <summary>Where equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);

        /// <summary>Where equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor eq_(Scalar target) => InPlace("eq_.Scalar", this, target);

        /// <summary>Where different.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>Where different, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ne_(Tensor target) => InPlace("ne_.Tensor", this, target);

        /// <summary>Where different.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        /// <summary>Where different, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ne_(Scalar target) => InPlace("ne_.Scalar", this, target);

        /// <summary>Where smaller.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>Where smaller, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor lt_(Tensor target) => InPlace("lt_.Tensor", this, target);

        /// <summary>Where smaller.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        /// <summary>Where smaller, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor lt_(Scalar target) => InPlace("lt_.Scalar", this, target);

        /// <summary>Where smaller or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>Where smaller or equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor le_(Tensor target) => InPlace("le_.Tensor", this, target);

        /// <summary>Where smaller or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        /// <summary>Where smaller or equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor le_(Scalar target) => InPlace("le_.Scalar", this, target);

        /// <summary>Where larger.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>Where larger, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor gt_(Tensor target) => InPlace("gt_.Tensor", this, target);

        /// <summary>Where larger.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        /// <summary>Where larger, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor gt_(Scalar target) => InPlace("gt_.Scalar", this, target);

        /// <summary>Where larger or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>Where larger or equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ge_(Tensor target) => InPlace("ge_.Tensor", this, target);

        /// <summary>Where larger or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        /// <summary>Where larger or equal, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor ge_(Scalar target) => InPlace("ge_.Scalar", this, target);

        /// <summary>Where equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Where different.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Where smaller.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Where smaller or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>Where larger.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Where larger or equal.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>Whether all elements are close.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rtol">How much may differ, relative to the other operand.</param>
        /// <param name="atol">How much may differ at all.</param>
        /// <param name="equal_nan">Whether NaN equals NaN.</param>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Aten.CallBool("allclose", this, target, rtol, atol, equal_nan);

        /// <summary>Where the elements are close.</summary>
        /// <param name="other">The other operand.</param>
        /// <param name="rtol">How much may differ, relative to the other operand.</param>
        /// <param name="atol">How much may differ at all.</param>
        /// <param name="nanEqual">Whether NaN equals NaN.</param>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Where not a number.</summary>
        public Tensor isnan() => Aten.Call("isnan", this);

        /// <summary>Where infinite.</summary>
        public Tensor isinf() => Aten.Call("isinf", this);

        /// <summary>Where neither infinite nor NaN.</summary>
        public Tensor isfinite() => Aten.Call("isfinite", this);

        /// <summary>Where infinite and positive.</summary>
        public Tensor isposinf() => Aten.Call("isposinf", this);

        /// <summary>Where infinite and negative.</summary>
        public Tensor isneginf() => Aten.Call("isneginf", this);

        /// <summary>Where an element is one of those.</summary>
        /// <param name="test_elements">The elements to look for.</param>
        /// <param name="assumeUnique">Has no effect on the result.</param>
        /// <param name="invert">Whether to find those that are absent.</param>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Aten.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);

        /// <summary>Where both are not zero.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        /// <summary>Where both are not zero, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_and_(Tensor other) => InPlace("logical_and_", this, other);

        /// <summary>Where one is not zero.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        /// <summary>Where one is not zero, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_or_(Tensor other) => InPlace("logical_or_", this, other);

        /// <summary>Where exactly one is not zero.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        /// <summary>Where exactly one is not zero, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logical_xor_(Tensor other) => InPlace("logical_xor_", this, other);

        /// <summary>Where zero.</summary>
        public Tensor logical_not() => Aten.Call("logical_not", this);

        /// <summary>Where zero, in place.</summary>
        public Tensor logical_not_() => InPlace("logical_not_", this);

        /// <summary>The bits that both have.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_and(Tensor other) => Aten.Call("bitwise_and.Tensor", this, other);

        /// <summary>The bits that both have, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_and_(Tensor other) => InPlace("bitwise_and_.Tensor", this, other);

        /// <summary>The bits that one has.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_or(Tensor other) => Aten.Call("bitwise_or.Tensor", this, other);

        /// <summary>The bits that one has, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_or_(Tensor other) => InPlace("bitwise_or_.Tensor", this, other);

        /// <summary>The bits that exactly one has.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_xor(Tensor other) => Aten.Call("bitwise_xor.Tensor", this, other);

        /// <summary>The bits that exactly one has, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_xor_(Tensor other) => InPlace("bitwise_xor_.Tensor", this, other);

        /// <summary>The other bits; of truth values the opposite.</summary>
        public Tensor bitwise_not() => Aten.Call("bitwise_not", this);

        /// <summary>The other bits; of truth values the opposite, in place.</summary>
        public Tensor bitwise_not_() => InPlace("bitwise_not_", this);

        /// <summary>The bits, moved up.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_left_shift(Tensor other) => Aten.Call("bitwise_left_shift.Tensor", this, other);

        /// <summary>The bits, moved down.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor bitwise_right_shift(Tensor other) => Aten.Call("bitwise_right_shift.Tensor", this, other);

        /// <summary>The element where a condition holds, that of another tensor elsewhere.</summary>
        /// <param name="condition">Truth values, broadcast.</param>
        /// <param name="y">The other operand.</param>
        public Tensor where(Tensor condition, Tensor y) => Aten.Call("where.self", condition, this, y);
    }
}
