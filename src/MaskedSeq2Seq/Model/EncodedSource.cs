using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>All that a decoder needs to know of a batch of source sentences.</summary>
public sealed class EncodedSource : IDisposable
{
    internal EncodedSource(Tensor states, Tensor keys, Tensor final, PaddingMask mask)
    {
        States = states;
        Keys = keys;
        Final = final;
        Mask = mask;
    }

    /// <summary>The encoder's states, both directions side by side (C = 2H). [B, S, C]</summary>
    public Tensor States { get; }

    /// <summary>The states as the score function wants them, projected once. [B, S, A]</summary>
    public Tensor Keys { get; }

    /// <summary>
    /// The top layer's final states: forward after the last column it read, backward after the first. [B, C]
    /// </summary>
    public Tensor Final { get; }

    /// <summary>Which positions are real.</summary>
    public PaddingMask Mask { get; }

    /// <summary>The same for some of the rows.</summary>
    /// <param name="rows">Which rows, in the order wanted.</param>
    public EncodedSource Select(IReadOnlyList<long> rows)
    {
        using var index = tensor(rows.ToArray(), dtype: ScalarType.Int64, device: States.device);
        return new EncodedSource(
            States.index_select(0, index),
            Keys.index_select(0, index),
            Final.index_select(0, index),
            Mask.Select(rows));
    }

    /// <summary>Hands every tensor to the scope outside the current one.</summary>
    internal EncodedSource MoveToOuterDisposeScope()
    {
        States.MoveToOuterDisposeScope();
        Keys.MoveToOuterDisposeScope();
        Final.MoveToOuterDisposeScope();
        Mask.MoveToOuterDisposeScope();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        States.Dispose();
        Keys.Dispose();
        Final.Dispose();
        Mask.Dispose();
    }
}
