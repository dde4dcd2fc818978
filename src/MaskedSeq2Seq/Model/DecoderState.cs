using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What the decoder remembers from one step to the next.</summary>
/// <param name="Layers">The state of each GRU layer, lowest first. Each [B, H].</param>
public sealed record DecoderState(IReadOnlyList<Tensor> Layers) : IDisposable
{
    /// <summary>The state that attention asks with. [B, H]</summary>
    public Tensor Bottom => Layers[0];

    /// <summary>The state that the readout sees. [B, H]</summary>
    public Tensor Top => Layers[^1];

    /// <summary>The same for some of the rows.</summary>
    /// <param name="rows">Which rows, in the order wanted.</param>
    public DecoderState Select(IReadOnlyList<long> rows)
    {
        using var index = tensor(rows.ToArray(), dtype: ScalarType.Int64, device: Bottom.device);
        return new DecoderState([.. Layers.Select(layer => layer.index_select(0, index))]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in Layers)
            layer.Dispose();
    }
}
