using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What is the same in all steps of a decoder that looks with the additive score.</summary>
internal sealed class StepOperands
{
    private readonly long readoutSize;

    /// <summary>Prepares what the steps need.</summary>
    /// <param name="tensors">
    /// Keys [B, S, A], values [B, S, C], v [A], the weights from a state to the query, the gates and, where it is made
    /// in the same product, the readout [A + 3H + R, H], those from what was seen [.., C]; what follows is not read.
    /// </param>
    /// <param name="format">What products are rounded to, or null if they are not.</param>
    /// <param name="readoutSize">Features of the readout among what comes of a state (R).</param>
    public StepOperands(IReadOnlyList<Tensor> tensors, ScalarType? format, long readoutSize = 0)
    {
        this.readoutSize = readoutSize;
        QuerySize = tensors[2].shape[0];
        Memory = new AdditiveMemory(tensors[0], tensors[1], tensors[2]);
        FromState = new StepProduct(WithDoubledQuery(tensors[3]), format);
        FromContext = new StepProduct(tensors[4], format);
    }

    /// <summary>What is looked at.</summary>
    public AdditiveMemory Memory { get; }

    /// <summary>Features of the query (A).</summary>
    public long QuerySize { get; }

    /// <summary>From a state to its query, which comes doubled, the gates and the readout.</summary>
    public StepProduct FromState { get; }

    /// <summary>From what was seen.</summary>
    public StepProduct FromContext { get; }

    /// <summary>The query's part of what comes of states, for each of them. [B, A]</summary>
    /// <param name="fromStates">What comes of them. [T, B, A + 3H + R]</param>
    public Tensor[] Queries(Tensor fromStates) => fromStates.narrow(2, 0, QuerySize).unbind(0);

    /// <summary>The gates' part. [T, B, 3H]</summary>
    /// <param name="fromStates">What comes of states. [T, B, A + 3H + R]</param>
    public Tensor Gates(Tensor fromStates) =>
        fromStates.narrow(2, QuerySize, fromStates.shape[2] - QuerySize - readoutSize);

    /// <summary>The readout's part. [T, B, R]</summary>
    /// <param name="fromStates">What comes of states. [T, B, A + 3H + R]</param>
    public Tensor Readouts(Tensor fromStates) =>
        fromStates.narrow(2, fromStates.shape[2] - readoutSize, readoutSize);

    /// <summary>
    /// A copy of a weight or bias of <see cref="FromState"/> with the query's rows doubled, as the score wants them;
    /// the same leads from the copy's gradient to that of the original.
    /// </summary>
    /// <param name="stacked">The weight or bias, or its gradient. [A + 3H + R, ...]</param>
    public Tensor WithDoubledQuery(Tensor stacked)
    {
        var copy = FusedSteps.Copy(stacked);
        using var query = copy.narrow(0, 0, QuerySize);
        query.mul_(2);
        return copy;
    }
}
