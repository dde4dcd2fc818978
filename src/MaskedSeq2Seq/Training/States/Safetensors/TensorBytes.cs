using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>The bytes of contiguous tensors on the CPU, in slices that a span can hold.</summary>
internal static class TensorBytes
{
    private const long SliceElements = 1 << 24;

    /// <summary>Passes all bytes of a tensor to a consumer, in order.</summary>
    /// <param name="tensor">Any shape; contiguous, on the CPU.</param>
    /// <param name="consume">Given one slice after the other.</param>
    public static void Read(Tensor tensor, ReadOnlySpanAction consume) =>
        EachSlice(tensor, slice => consume(slice.bytes));

    /// <summary>Fills a tensor with the next bytes of a stream.</summary>
    /// <param name="tensor">Any shape; contiguous, on the CPU.</param>
    /// <param name="stream">Where the bytes come from.</param>
    /// <param name="seen">Given one slice after the other, once it is filled.</param>
    public static void Fill(Tensor tensor, Stream stream, ReadOnlySpanAction seen) => EachSlice(tensor, slice =>
    {
        var bytes = slice.bytes;
        stream.ReadExactly(bytes);
        seen(bytes);
    });

    private static void EachSlice(Tensor tensor, Action<Tensor> use)
    {
        using var grad = no_grad();
        using var scope = NewDisposeScope();
        var flat = tensor.detach().view(-1);
        for (var begin = 0L; begin < flat.NumberOfElements; begin += SliceElements)
            use(flat.narrow(0, begin, Math.Min(SliceElements, flat.NumberOfElements - begin)));
    }

    /// <summary>Takes a piece of memory that is valid only during the call.</summary>
    public delegate void ReadOnlySpanAction(ReadOnlySpan<byte> bytes);
}
