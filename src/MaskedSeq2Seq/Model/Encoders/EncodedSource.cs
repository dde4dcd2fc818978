using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>All that a decoder needs to know of a batch of source sentences.</summary>
public sealed class EncodedSource : IDisposable
{
    internal EncodedSource(Tensor states, Tensor final, IReadOnlyList<Tensor> memory, PaddingMask mask)
    {
        States = states;
        Memory = memory;
        Final = final;
        Mask = mask;
    }

    /// <summary>The encoder's states; of a GRU both directions side by side (C = 2H). [B, S, C]</summary>
    public Tensor States { get; }

    /// <summary>
    /// What the decoder has made of the states once, so that no step has to: keys and values. Each [B, ...]; one may
    /// be <see cref="States"/> itself.
    /// </summary>
    internal IReadOnlyList<Tensor> Memory { get; }

    /// <summary>
    /// What the decoder starts from; of a GRU the top layer's final states, forward after the last column it read,
    /// backward after the first. [B, C]
    /// </summary>
    public Tensor Final { get; }

    /// <summary>Which positions are real.</summary>
    public PaddingMask Mask { get; }

    /// <summary>The same for some of the rows.</summary>
    /// <param name="rows">Which rows, in the order wanted.</param>
    public EncodedSource Select(IReadOnlyList<long> rows)
    {
        using var index = tensor(rows.ToArray(), dtype: ScalarType.Int64, device: States.device);
        var states = States.index_select(0, index);
        return new EncodedSource(
            states,
            Final.index_select(0, index),
            [.. Memory.Select(part => ReferenceEquals(part, States) ? states : part.index_select(0, index))],
            Mask.Select(rows));
    }

    // Each once: a tensor that is handed on twice would end up one scope too far out.
    private IEnumerable<Tensor> Owned =>
        Memory.Append(States).Append(Final).Distinct<Tensor>(ReferenceEqualityComparer.Instance);

    /// <summary>Hands every tensor to the scope outside the current one.</summary>
    internal EncodedSource MoveToOuterDisposeScope()
    {
        foreach (var owned in Owned)
            owned.MoveToOuterDisposeScope();
        Mask.MoveToOuterDisposeScope();
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var owned in Owned)
            owned.Dispose();
        Mask.Dispose();
    }
}
