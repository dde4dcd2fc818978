using LibtorchBinding.Native;

namespace TorchSharp;

/// <content>Sums, products, quotients and powers.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor add(Tensor target) => Aten.Call("add.Tensor", this, target);

        /// <summary>The sum.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor add(Scalar scalar) => Aten.Call("add.Scalar", this, scalar);

        /// <summary>The sum with a multiple.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor add(Tensor target, Scalar alpha) => Aten.Call("add.Tensor", this, target, alpha);

        /// <summary>The sum with a multiple.</summary>
        /// <param name="scalar">The other operand.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor add(Scalar scalar, Scalar alpha) => Aten.Call("add.Scalar", this, scalar, alpha);

        /// <summary>The sum, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor add_(Tensor target) => InPlace("add_.Tensor", this, target);

        /// <summary>The sum, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor add_(Scalar scalar) => InPlace("add_.Scalar", this, scalar);

        /// <summary>The sum with a multiple, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor add_(Tensor target, Scalar alpha) => InPlace("add_.Tensor", this, target, alpha);

        /// <summary>The sum with a multiple, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        /// <param name="alpha">What the other operand is multiplied by.</param>
        public Tensor add_(Scalar scalar, Scalar alpha) => InPlace("add_.Scalar", this, scalar, alpha);

        /// <summary>The difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub(Tensor target) => Aten.Call("sub.Tensor", this, target);

        /// <summary>The difference, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub_(Tensor target) => InPlace("sub_.Tensor", this, target);

        /// <summary>The difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub(Scalar target) => Aten.Call("sub.Scalar", this, target);

        /// <summary>The difference, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor sub_(Scalar target) => InPlace("sub_.Scalar", this, target);

        /// <summary>The difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>The difference.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary>The difference, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <summary>The difference, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor subtract_(Scalar target) => sub_(target);

        /// <summary>The product, element by element.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul(Tensor target) => Aten.Call("mul.Tensor", this, target);

        /// <summary>The product, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul_(Tensor target) => InPlace("mul_.Tensor", this, target);

        /// <summary>The product, element by element.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul(Scalar target) => Aten.Call("mul.Scalar", this, target);

        /// <summary>The product, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor mul_(Scalar target) => InPlace("mul_.Scalar", this, target);

        /// <summary>The product, element by element.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>The product, element by element.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>The quotient, element by element.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Tensor_mode", this, target, Rounding(rounding_mode));

        /// <summary>The quotient, element by element.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Scalar_mode", this, target, Rounding(rounding_mode));

        /// <summary>The quotient, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace("div_.Tensor_mode", this, target, Rounding(rounding_mode));

        /// <summary>The quotient, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlace("div_.Scalar_mode", this, target, Rounding(rounding_mode));

        /// <summary>The quotient, element by element.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient, element by element.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div(target, rounding_mode);

        /// <summary>The quotient, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        /// <summary>The quotient, element by element, in place.</summary>
        /// <param name="target">The other operand.</param>
        /// <param name="rounding_mode">How to round the quotient.</param>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            div_(target, rounding_mode);

        /// <summary>The quotient, never rounded.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor true_divide(Tensor other) => div(other);

        /// <summary>The quotient, never rounded.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor true_divide(Scalar other) => div(other);

        /// <summary>The quotient, never rounded, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor true_divide_(Tensor other) => div_(other);

        /// <summary>The quotient, never rounded, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor true_divide_(Scalar other) => div_(other);

        /// <summary>The quotient, rounded down.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor floor_divide(Tensor other) => Aten.Call("floor_divide", this, other);

        /// <summary>The quotient, rounded down, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor floor_divide_(Tensor other) => InPlace("floor_divide_.Tensor", this, other);

        /// <summary>The quotient, rounded down.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor floor_divide(Scalar other) => Aten.Call("floor_divide.Scalar", this, other);

        /// <summary>The quotient, rounded down, in place.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor floor_divide_(Scalar other) => InPlace("floor_divide_.Scalar", this, other);

        /// <summary>The remainder of the division, with the sign of the divisor.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor remainder(Tensor target) => Aten.Call("remainder.Tensor", this, target);

        /// <summary>The remainder of the division, with the sign of the divisor, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor remainder_(Tensor target) => InPlace("remainder_.Tensor", this, target);

        /// <summary>The remainder of the division, with the sign of the divisor.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor remainder(Scalar scalar) => Aten.Call("remainder.Scalar", this, scalar);

        /// <summary>The remainder of the division, with the sign of the divisor, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor remainder_(Scalar scalar) => InPlace("remainder_.Scalar", this, scalar);

        /// <summary>The remainder of the division, with the sign of the dividend.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor fmod(Tensor target) => Aten.Call("fmod.Tensor", this, target);

        /// <summary>The remainder of the division, with the sign of the dividend, in place.</summary>
        /// <param name="target">The other operand.</param>
        public Tensor fmod_(Tensor target) => InPlace("fmod_.Tensor", this, target);

        /// <summary>The remainder of the division, with the sign of the dividend.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor fmod(Scalar scalar) => Aten.Call("fmod.Scalar", this, scalar);

        /// <summary>The remainder of the division, with the sign of the dividend, in place.</summary>
        /// <param name="scalar">The other operand.</param>
        public Tensor fmod_(Scalar scalar) => InPlace("fmod_.Scalar", this, scalar);

        /// <summary>The power.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Tensor exponent) => Aten.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>The power.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>The power, in place.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Tensor exponent) => InPlace("pow_.Tensor", this, exponent);

        /// <summary>The power, in place.</summary>
        /// <param name="exponent">The exponent.</param>
        public Tensor pow_(Scalar exponent) => InPlace("pow_.Scalar", this, exponent);

        /// <summary>Adds a multiple of the product of two tensors.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        /// <param name="value">The value.</param>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary>Adds a multiple of the product of two tensors, in place.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        /// <param name="value">The value.</param>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace("addcmul_", this, tensor1, tensor2, value);

        /// <summary>Adds the quotient of two tensors.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Aten.Call("addcdiv", this, tensor1, tensor2);

        /// <summary>Adds a multiple of the quotient of two tensors.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        /// <param name="value">The value.</param>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) =>
            Aten.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary>Adds the quotient of two tensors, in place.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => InPlace("addcdiv_", this, tensor1, tensor2);

        /// <summary>Adds a multiple of the quotient of two tensors, in place.</summary>
        /// <param name="tensor1">The first operand.</param>
        /// <param name="tensor2">The second operand.</param>
        /// <param name="value">The value.</param>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace("addcdiv_", this, tensor1, tensor2, value);

        /// <summary>Goes part of the way to another tensor.</summary>
        /// <param name="end">Where to go.</param>
        /// <param name="weight">How far to go: 0 stays here, 1 is at the end.</param>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.Call("lerp.Tensor", this, end, weight);

        /// <summary>Goes part of the way to another tensor, in place.</summary>
        /// <param name="end">Where to go.</param>
        /// <param name="weight">How far to go: 0 stays here, 1 is at the end.</param>
        public Tensor lerp_(Tensor end, Tensor weight) => InPlace("lerp_.Tensor", this, end, weight);

        /// <summary>The larger of two elements; NaN if one is.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor maximum(Tensor other) => Aten.Call("maximum", this, other);

        /// <summary>The smaller of two elements; NaN if one is.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor minimum(Tensor other) => Aten.Call("minimum", this, other);

        /// <summary>The larger of two elements; the number if one is NaN.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor fmax(Tensor other) => Aten.Call("fmax", this, other);

        /// <summary>The smaller of two elements; the number if one is NaN.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor fmin(Tensor other) => Aten.Call("fmin", this, other);

        /// <summary>The element, or the bound it is beyond.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);

        /// <summary>The element, or the bound it is beyond, in place.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace("clamp_", this, min, max);

        /// <summary>The element, or the bound it is beyond.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.Call("clamp.Tensor", this, min, max);

        /// <summary>The element, or the bound it is beyond, in place.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace("clamp_.Tensor", this, min, max);

        /// <summary>The element, or the upper bound.</summary>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        /// <summary>The element, or the upper bound, in place.</summary>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clamp_max_(Scalar max) => InPlace("clamp_max_", this, max);

        /// <summary>The element, or the lower bound.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        /// <summary>The element, or the lower bound, in place.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        public Tensor clamp_min_(Scalar min) => InPlace("clamp_min_", this, min);

        /// <summary>The element, or the bound it is beyond.</summary>
        /// <param name="min">The lower bound; null for none.</param>
        /// <param name="max">The upper bound; null for none.</param>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>The angle of the point whose ordinate is this and whose abscissa is the other operand.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary>The length of the hypotenuse.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor hypot(Tensor other) => Aten.Call("hypot", this, other);

        /// <summary>The logarithm of the sum of the exponentials.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor logaddexp(Tensor other) => Aten.Call("logaddexp", this, other);

        /// <summary>The product with the logarithm of the other operand, and 0 where this is 0.</summary>
        /// <param name="y">The other operand.</param>
        public Tensor xlogy(Tensor y) => Aten.Call("xlogy.Tensor", this, y);

        /// <summary>The product with the logarithm of the other operand, and 0 where this is 0.</summary>
        /// <param name="y">The other operand.</param>
        public Tensor xlogy(Scalar y) => Aten.Call("xlogy.Scalar_Other", this, y);

        /// <summary>The greatest common divisor.</summary>
        /// <param name="other">The other operand.</param>
        public Tensor gcd(Tensor other) => Aten.Call("gcd", this, other);

        /// <summary>Numbers in place of NaN and infinities.</summary>
        /// <param name="nan">What replaces NaN.</param>
        /// <param name="posinf">What replaces infinity; null for the largest number.</param>
        /// <param name="neginf">What replaces minus infinity; null for the smallest number.</param>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            Aten.Call("nan_to_num", this, nan, posinf, neginf);

        /// <summary>Numbers in place of NaN and infinities, in place.</summary>
        /// <param name="nan">What replaces NaN.</param>
        /// <param name="posinf">What replaces infinity; null for the largest number.</param>
        /// <param name="neginf">What replaces minus infinity; null for the smallest number.</param>
        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) =>
            InPlace("nan_to_num_", this, nan, posinf, neginf);
    }
}
