using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What one decoding step gives.</summary>
/// <param name="Logits">Unnormalised log-probabilities of the next token. [B, V]</param>
/// <param name="Weights">How much the step looked at each source position. [B, S]</param>
/// <param name="State">What the next step goes on from.</param>
public sealed record StepOutput(Tensor Logits, Tensor Weights, DecoderState State) : IDisposable
{
    /// <summary>Releases everything, the state too.</summary>
    public void Dispose()
    {
        Logits.Dispose();
        Weights.Dispose();
        State.Dispose();
    }
}
