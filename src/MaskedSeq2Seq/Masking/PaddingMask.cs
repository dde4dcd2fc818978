using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// Which positions of a padded batch hold real tokens. It comes from the sentences' lengths alone, never from token
/// ids, so a real token whose id happens to be that of padding stays real.
/// </summary>
public sealed class PaddingMask : IDisposable
{
    private readonly long[] lengths;
    private readonly Tensor? paddingAlone;

    private PaddingMask(
        long[] lengths, Tensor real, Tensor padding, Tensor paddingBesideTokens, Tensor? paddingAlone)
    {
        this.lengths = lengths;
        Real = real;
        Padding = padding;
        PaddingBesideTokens = paddingBesideTokens;
        this.paddingAlone = paddingAlone;
    }

    /// <summary>True where a real token stands. [B, S] bool.</summary>
    public Tensor Real { get; }

    /// <summary>True where padding stands: <see cref="Real"/> inverted, as fills want it. [B, S] bool.</summary>
    public Tensor Padding { get; }

    /// <summary>
    /// True at padding in rows that hold at least one real token. Filling these scores with −∞ leaves something for the
    /// softmax to share out in every row. The same tensor as <see cref="Padding"/> unless <see cref="HasEmptyRows"/>.
    /// [B, S] bool.
    /// </summary>
    public Tensor PaddingBesideTokens { get; }

    /// <summary>
    /// Whether some row is nothing but padding. Known on the CPU: asking costs no wait for the device.
    /// </summary>
    public bool HasEmptyRows => paddingAlone is not null;

    /// <summary>Real tokens in each row.</summary>
    public IReadOnlyList<long> Lengths => lengths;

    /// <summary>Columns, padding included (S).</summary>
    public long Width => Real.shape[1];

    /// <summary>
    /// Builds the mask of a batch. Its tensors belong to the caller's dispose scope, if there is one.
    /// </summary>
    /// <param name="lengths">Real tokens in each row, on the CPU. [B] int64.</param>
    /// <param name="width">Columns, padding included (S).</param>
    /// <param name="device">Where the mask is to live.</param>
    /// <exception cref="ArgumentException">
    /// Lengths are not int64 on the CPU, or one is below 0 or above the width.
    /// </exception>
    public static PaddingMask FromLengths(Tensor lengths, long width, Device device)
    {
        if (lengths.dtype != ScalarType.Int64 || lengths.device_type != DeviceType.CPU || lengths.dim() != 1)
            throw new ArgumentException("Lengths must be int64, of one dimension, on the CPU.", nameof(lengths));
        var onHost = lengths.data<long>().ToArray();
        foreach (var length in onHost)
            if (length < 0 || length > width)
                throw new ArgumentException($"A length of {length} does not fit a width of {width}.", nameof(lengths));
        return Create(onHost, width, device);
    }

    /// <summary>The mask of some of the rows.</summary>
    /// <param name="rows">Which rows, in the order wanted.</param>
    public PaddingMask Select(IReadOnlyList<long> rows) =>
        Create([.. rows.Select(row => lengths[row])], Width, Real.device);

    /// <summary>Its tensors, for a function that keeps them until its backward pass.</summary>
    internal IReadOnlyList<Tensor> Parts =>
        paddingAlone is null ? [Real, Padding] : [Real, Padding, PaddingBesideTokens, paddingAlone];

    /// <summary>The mask that had these parts.</summary>
    /// <param name="lengths">Its <see cref="Lengths"/>.</param>
    /// <param name="parts">Its <see cref="Parts"/>, which it takes over.</param>
    internal static PaddingMask OfParts(IReadOnlyList<long> lengths, IReadOnlyList<Tensor> parts) => parts.Count == 2
        ? new PaddingMask([.. lengths], parts[0], parts[1], parts[1], null)
        : new PaddingMask([.. lengths], parts[0], parts[1], parts[2], parts[3]);

    /// <summary><see cref="Real"/> as a view that meets scores of any shape. [B, 1, ..., S]</summary>
    /// <param name="scores">The scores. [B, ..., S]</param>
    internal Tensor RealFor(Tensor scores) => Spread(Real, scores);

    /// <summary><see cref="Padding"/> as a view that meets scores of any shape. [B, 1, ..., S]</summary>
    /// <param name="scores">The scores. [B, ..., S]</param>
    internal Tensor PaddingFor(Tensor scores) => Spread(Padding, scores);

    /// <summary><see cref="PaddingBesideTokens"/> as a view that meets scores of any shape. [B, 1, ..., S]</summary>
    /// <param name="scores">The scores. [B, ..., S]</param>
    internal Tensor PaddingBesideTokensFor(Tensor scores) => Spread(PaddingBesideTokens, scores);

    /// <summary>
    /// The same weights, with 0 in every row that is nothing but padding: there is nothing there to look at. No
    /// gradient comes back from such a row.
    /// </summary>
    /// <param name="weights">Finite in every row; disposed of where another tensor is returned. [B, ..., S]</param>
    internal Tensor SilenceEmptyRows(Tensor weights)
    {
        if (paddingAlone is null)
            return weights;
        using var where = Spread(paddingAlone, weights);
        using (weights)
            return weights.masked_fill(where, 0);
    }

    /// <summary>Hands every tensor to the scope outside the current one.</summary>
    internal PaddingMask MoveToOuterDisposeScope()
    {
        Real.MoveToOuterDisposeScope();
        Padding.MoveToOuterDisposeScope();
        if (paddingAlone is not null)
        {
            PaddingBesideTokens.MoveToOuterDisposeScope();
            paddingAlone.MoveToOuterDisposeScope();
        }
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Real.Dispose();
        Padding.Dispose();
        PaddingBesideTokens.Dispose();
        paddingAlone?.Dispose();
    }

    private static Tensor Spread(Tensor perPosition, Tensor scores)
    {
        var shape = new long[scores.dim()];
        Array.Fill(shape, 1);
        (shape[0], shape[^1]) = (perPosition.shape[0], perPosition.shape[1]);
        return perPosition.view(shape);
    }

    private static PaddingMask Create(long[] lengths, long width, Device device)
    {
        using var scope = NewDisposeScope();
        var column = arange(width, dtype: ScalarType.Int64, device: device).unsqueeze(0);
        var perRow = OnDevice(lengths, device).unsqueeze(1);
        var real = column.lt(perRow);
        var padding = column.ge(perRow);
        var hasEmptyRows = lengths.Contains(0);
        var besideTokens = hasEmptyRows ? padding.logical_and(perRow.gt(0)) : padding;
        var alone = hasEmptyRows ? perRow.le(0) : null;
        return new PaddingMask(lengths, real, padding, besideTokens, alone).MoveToOuterDisposeScope();
    }

    /// <summary>The lengths on a device; a GPU is not waited for, which takes memory that it can read by itself.</summary>
    private static Tensor OnDevice(long[] lengths, Device device)
    {
        var host = tensor(lengths, dtype: ScalarType.Int64);
        return device.type == DeviceType.CUDA ? host.pin_memory().to(device, non_blocking: true) : host.to(device);
    }
}
