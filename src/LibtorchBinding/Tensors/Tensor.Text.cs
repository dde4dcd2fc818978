namespace TorchSharp;

/// <content>A tensor as text.</content>
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The shape, type and device of the tensor.</summary>
        public override string ToString() => IsInvalid
            ? "[disposed]"
            : $"[{(ndim == 0 ? "" : string.Join("x", shape))}], type = {dtype}, device = {device}";
    }
}
