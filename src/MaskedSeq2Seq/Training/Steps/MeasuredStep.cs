using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>What one step measured, still on the device. It owns its tensors.</summary>
/// <param name="Loss">Mean loss per real target token. []</param>
/// <param name="Norm">Norm of all gradients before clipping. []</param>
internal sealed record MeasuredStep(Tensor Loss, Tensor Norm) : IDisposable
{
    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        Loss.Dispose();
        Norm.Dispose();
    }
}
