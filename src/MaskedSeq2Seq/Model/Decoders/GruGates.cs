using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// One step of a gated recurrent unit (Cho et al. 2014, with the reset gate after the recurrent product as in cuDNN and
/// PyTorch), given the products that lead to its gates:
/// r = σ(xᵣ + hᵣ), z = σ(x_z + h_z), n = tanh(xₙ + r ⊙ hₙ), h′ = (1 − z) ⊙ n + z ⊙ h.
/// </summary>
internal static class GruGates
{
    /// <summary>The next state.</summary>
    /// <param name="input">xᵣ, x_z, xₙ side by side. [B, 3H]</param>
    /// <param name="stateResetUpdate">hᵣ, h_z side by side. [B, 2H]</param>
    /// <param name="stateCandidate">hₙ. [B, H]</param>
    /// <param name="state">h. [B, H]</param>
    /// <returns>h′. [B, H]</returns>
    public static Tensor Next(Tensor input, Tensor stateResetUpdate, Tensor stateCandidate, Tensor state)
    {
        using var scope = NewDisposeScope();
        var size = state.shape[1];
        // split, not narrow: its backward pass is one concatenation instead of a zero-filled copy for every part
        var inputs = input.split([2 * size, size], 1);
        var gates = inputs[0].add(stateResetUpdate).sigmoid_().chunk(2, 1);
        var candidate = inputs[1].addcmul(gates[0], stateCandidate, 1).tanh_();
        return candidate.lerp(state, gates[1]).MoveToOuterDisposeScope();
    }
}
