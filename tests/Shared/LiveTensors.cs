using TorchSharp;

namespace MaskedSeq2Seq.Testing;

/// <summary>Counts live tensors so that the count says something about the code under test alone.</summary>
internal static class LiveTensors
{
    /// <summary>
    /// The count once everything that earlier tests dropped has been collected: a tensor that waits for its finalizer
    /// would otherwise vanish in the middle of a test and make a leak look like none, or an honest count like a
    /// difference.
    /// </summary>
    public static long Settled()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return torch.Tensor.TotalCount;
    }
}
