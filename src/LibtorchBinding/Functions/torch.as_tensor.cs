namespace TorchSharp;

/// <content>Tensors of values, under another name.</content>
public static partial class torch
{
    /// <inheritdoc cref="tensor(bool[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        bool[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{bool}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(byte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        byte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{byte}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(sbyte[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{sbyte}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(short[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{short}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(int[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{int}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(long[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{long}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(float[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{float}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(double[], ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);

    /// <inheritdoc cref="tensor(IList{double}, ScalarType?, Device, bool, string[])"/>
    public static Tensor as_tensor(
        IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        tensor(rawArray, dtype, device);
}
