namespace TorchSharp;

/// <content>Order, duplicates and sampling, as functions.</content>
public static partial class torch
{
    /// <inheritdoc cref="Tensor.sort(long, bool, bool)"/>
    public static (
        Tensor values,
        Tensor indices) sort(Tensor input,
        long dim = -1,
        bool descending = false,
        bool stable = false) =>
        input.sort(dim, descending, stable);

    /// <inheritdoc cref="Tensor.argsort(long, bool)"/>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) =>
        input.argsort(dim, descending);

    /// <inheritdoc cref="Tensor.msort()"/>
    public static Tensor msort(Tensor tensor) => tensor.msort();

    /// <inheritdoc cref="Tensor.topk(int, int, bool, bool)"/>
    public static (
        Tensor values,
        Tensor indices) topk(Tensor tensor,
        int k,
        int dim = -1,
        bool largest = true,
        bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);

    /// <inheritdoc cref="Tensor.kthvalue(long, long?, bool)"/>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
        input.kthvalue(k, dim, keepdim);

    /// <inheritdoc cref="Tensor.mode(long, bool)"/>
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1, bool keepdim = false) =>
        input.mode(dim, keepdim);

    /// <inheritdoc cref="Tensor.unique(bool, bool, bool, int?)"/>
    public static (
        Tensor output,
        Tensor? inverse_indices,
        Tensor? counts) unique(Tensor input,
        bool sorted = true,
        bool return_inverse = false,
        bool return_counts = false,
        int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <inheritdoc cref="Tensor.unique_consecutive(bool, bool, int?)"/>
    public static (
        Tensor output,
        Tensor? inverse_indices,
        Tensor? counts) unique_consecutive(Tensor input,
        bool return_inverse = false,
        bool return_counts = false,
        int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);

    /// <inheritdoc cref="Tensor.bincount(Tensor, long)"/>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) =>
        input.bincount(weights, minlength);

    /// <inheritdoc cref="Tensor.histc(long, long, long)"/>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) =>
        input.histc(bins, min, max);

    /// <inheritdoc cref="Tensor.bucketize(Tensor, bool, bool)"/>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        input.bucketize(boundaries, outInt32, right);

    /// <inheritdoc cref="Tensor.multinomial(long, bool, Generator)"/>
    public static Tensor multinomial(
        Tensor input,
        long num_samples,
        bool replacement = false,
        Generator? generator = null) =>
        input.multinomial(num_samples, replacement, generator);

    /// <inheritdoc cref="Tensor.bernoulli(Generator)"/>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);
}
