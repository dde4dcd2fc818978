namespace TorchSharp;

/// <content>C# operators.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, int right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(int left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, long right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(long left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, float right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(float left, Tensor right) => right.add((Scalar)left);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(Tensor left, double right) => left.add((Scalar)right);

        /// <inheritdoc cref="operator +(Tensor, Tensor)"/>
        public static Tensor operator +(double left, Tensor right) => right.add((Scalar)left);

        /// <summary>The difference.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Scalar left, Tensor right) => LessFrom(left, right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, int right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(int left, Tensor right) => LessFrom(left, right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, long right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(long left, Tensor right) => LessFrom(left, right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, float right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(float left, Tensor right) => LessFrom(left, right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(Tensor left, double right) => left.sub((Scalar)right);

        /// <inheritdoc cref="operator -(Tensor, Tensor)"/>
        public static Tensor operator -(double left, Tensor right) => LessFrom(left, right);

        /// <summary>The product.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, int right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(int left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, long right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(long left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, float right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(float left, Tensor right) => right.mul((Scalar)left);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(Tensor left, double right) => left.mul((Scalar)right);

        /// <inheritdoc cref="operator *(Tensor, Tensor)"/>
        public static Tensor operator *(double left, Tensor right) => right.mul((Scalar)left);

        /// <summary>The quotient.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Scalar left, Tensor right) => Through(left, right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, int right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(int left, Tensor right) => Through(left, right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, long right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(long left, Tensor right) => Through(left, right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, float right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(float left, Tensor right) => Through(left, right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(Tensor left, double right) => left.div((Scalar)right);

        /// <inheritdoc cref="operator /(Tensor, Tensor)"/>
        public static Tensor operator /(double left, Tensor right) => Through(left, right);

        /// <summary>The remainder, with the sign of the divisor.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, int right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, long right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, float right) => left.remainder((Scalar)right);

        /// <inheritdoc cref="operator %(Tensor, Tensor)"/>
        public static Tensor operator %(Tensor left, double right) => left.remainder((Scalar)right);

        /// <summary>The negative.</summary>
        /// <param name="tensor">The tensor.</param>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>The bits that both have.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>The bits that one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>The bits that exactly one has.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>The other bits; of truth values the opposite.</summary>
        /// <param name="left">The tensor.</param>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>Where equal.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <inheritdoc cref="operator ==(Tensor, Tensor)"/>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <inheritdoc cref="operator ==(Tensor, Tensor)"/>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Where different.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <inheritdoc cref="operator !=(Tensor, Tensor)"/>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <inheritdoc cref="operator !=(Tensor, Tensor)"/>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Where smaller.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <inheritdoc cref="operator &lt;(Tensor, Tensor)"/>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <inheritdoc cref="operator &lt;(Tensor, Tensor)"/>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>Where smaller or equal.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <inheritdoc cref="operator &lt;=(Tensor, Tensor)"/>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <inheritdoc cref="operator &lt;=(Tensor, Tensor)"/>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>Where larger.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <inheritdoc cref="operator >(Tensor, Tensor)"/>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <inheritdoc cref="operator >(Tensor, Tensor)"/>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>Where larger or equal.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <inheritdoc cref="operator >=(Tensor, Tensor)"/>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <inheritdoc cref="operator >=(Tensor, Tensor)"/>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        private static Tensor LessFrom(Scalar left, Tensor right)
        {
            using var negative = right.neg();
            return negative.add(left);
        }

        private static Tensor Through(Scalar left, Tensor right)
        {
            using var inverse = right.reciprocal();
            return inverse.mul(left);
        }
    }
}
