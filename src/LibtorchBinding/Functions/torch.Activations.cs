namespace TorchSharp;

/// <content>The activation functions of networks, as functions.</content>
public static partial class torch
{
    /// <inheritdoc cref="Tensor.softmax(long, ScalarType?)"/>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
}
