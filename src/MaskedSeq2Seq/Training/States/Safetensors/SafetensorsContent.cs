using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>What was read from a safetensors file. It owns its tensors.</summary>
/// <param name="tensors">The tensors, on the CPU, outside of any dispose scope.</param>
/// <param name="metadata">The texts beside them.</param>
public sealed class SafetensorsContent(
    IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string> metadata) : IDisposable
{
    /// <summary>The tensors by name, on the CPU.</summary>
    public IReadOnlyDictionary<string, Tensor> Tensors { get; } = tensors;

    /// <summary>The texts by name.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata;

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (var tensor in Tensors.Values)
            tensor.Dispose();
    }
}
