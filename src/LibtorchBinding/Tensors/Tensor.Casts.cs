namespace TorchSharp;

/// <content>C# conversions.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The one element.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(byte value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(byte[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(sbyte value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(sbyte[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(short value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(short[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(int value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(int[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(long value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(long[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(float value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(float[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(double value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(double[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="value">The element.</param>
        public static implicit operator Tensor(bool value) => torch.tensor(value);

        /// <summary>A tensor of the values.</summary>
        /// <param name="value">The values.</param>
        public static implicit operator Tensor(bool[] value) => torch.tensor(value);

        /// <summary>A tensor of one element.</summary>
        /// <param name="scalar">The element.</param>
        public static implicit operator Tensor(Scalar scalar) => torch.full([], scalar, scalar.Type);
    }
}
