using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What a decoder remembers from one step to the next. Only the decoder knows what its parts mean.</summary>
/// <param name="Parts">
/// Tensors whose first dimension is the batch: the states of GRU layers, a readout that is fed back, the keys and
/// values of the tokens so far. Each [B, ...].
/// </param>
public sealed record DecoderState(IReadOnlyList<Tensor> Parts) : IDisposable
{
    /// <summary>The same for some of the rows.</summary>
    /// <param name="rows">Which rows, in the order wanted; one may come more than once.</param>
    public DecoderState Select(IReadOnlyList<long> rows)
    {
        using var index = tensor(rows.ToArray(), dtype: ScalarType.Int64, device: Parts[0].device);
        return new DecoderState([.. Parts.Select(part => part.index_select(0, index))]);
    }

    /// <summary>Hands every tensor to the scope outside the current one.</summary>
    internal DecoderState MoveToOuterDisposeScope()
    {
        foreach (var part in Parts)
            part.MoveToOuterDisposeScope();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in Parts)
            part.Dispose();
    }
}
