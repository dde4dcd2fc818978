using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>A model whose weights may be changed for a while: disposing gives it back those that it had.</summary>
/// <param name="model">The model.</param>
internal sealed class BorrowedWeights(nn.Module model) : IDisposable
{
    private readonly WeightCopy own = new(model);

    /// <summary>Puts the model's own weights back.</summary>
    public void Dispose()
    {
        own.PutBack();
        own.Dispose();
    }
}
