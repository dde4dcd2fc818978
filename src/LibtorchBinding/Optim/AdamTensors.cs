using LibtorchBinding.Native;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Tensors of equal shapes, place by place, that go through the operations of Adam together.</summary>
internal sealed record AdamTensors(
    Tensor[] Parameters, Tensor[] Gradients, Tensor[] Means, Tensor[] Squares, Tensor[] LargestSquares)
{
    /// <summary>
    /// Elements of a piece: its four or five float32 arrays stay in a core's cache between operations.
    /// </summary>
    private const long Piece = 1 << 15;

    /// <summary>
    /// On a GPU everything at once, which is a handful of kernels instead of one for each parameter and operation. On
    /// the CPU piece by piece, which reads the memory once instead of once for each operation.
    /// </summary>
    public static IReadOnlyList<AdamTensors> Of((Parameter, Tensor Gradient, IMoments Moments)[] list, bool amsgrad)
    {
        var whole = new AdamTensors(
            Array.ConvertAll<(Parameter Parameter, Tensor, IMoments), Tensor>(list, entry => entry.Parameter),
            Array.ConvertAll(list, entry => entry.Gradient),
            Array.ConvertAll(list, entry => entry.Moments.Mean),
            Array.ConvertAll(list, entry => entry.Moments.Square),
            amsgrad ? Array.ConvertAll(list, entry => entry.Moments.LargestSquare!) : []);
        return whole.Parameters[0].device_type == DeviceType.CPU ? [.. whole.Pieces()] : [whole];
    }

    private IEnumerable<AdamTensors> Pieces()
    {
        for (var i = 0; i < Parameters.Length; i++)
        {
            Tensor[] tensors = [Parameters[i], Gradients[i], Means[i], Squares[i], .. LargestSquares.Skip(i).Take(1)];
            var pieces = tensors.All(tensor => tensor.is_contiguous())
                ? Array.ConvertAll(tensors, Cut)
                : Array.ConvertAll(tensors, tensor => (Tensor[])[tensor]);
            for (var j = 0; j < pieces[0].Length; j++)
            {
                Tensor[][] piece = Array.ConvertAll(pieces, all => (Tensor[])[all[j]]);
                yield return new AdamTensors(piece[0], piece[1], piece[2], piece[3], piece.ElementAtOrDefault(4) ?? []);
            }
        }
    }

    private static Tensor[] Cut(Tensor tensor)
    {
        if (tensor.numel() <= Piece) return [tensor];
        using var flat = tensor.view(-1);
        return Aten.CallList("split.Tensor", flat, Piece, 0L);
    }
}
