namespace TorchSharp;

/// <content>New tensors in the shape of one, as functions.</content>
public static partial class torch
{
    /// <inheritdoc cref="Tensor.zeros_like(ScalarType?, Device, bool)"/>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => Unnamed(names, input).zeros_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.ones_like(ScalarType?, Device, bool)"/>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => Unnamed(names, input).ones_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.empty_like(ScalarType?, Device, bool)"/>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => Unnamed(names, input).empty_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.full_like(Scalar, ScalarType?, Device, bool)"/>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) => Unnamed(names, input).full_like(value, dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.rand_like(ScalarType?, Device, bool)"/>
    public static Tensor rand_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.randn_like(ScalarType?, Device, bool)"/>
    public static Tensor randn_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    /// <inheritdoc cref="Tensor.randint_like(long, long, ScalarType?, Device, bool)"/>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) => input.randint_like(low, high, dtype, device, requires_grad);

    private static Tensor Unnamed(string[]? names, Tensor input)
    {
        RefuseNames(names);
        return input;
    }
}
