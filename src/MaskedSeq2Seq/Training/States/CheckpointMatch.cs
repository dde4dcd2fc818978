using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>Compares what a checkpoint has with what a model and an optimizer need.</summary>
internal static class CheckpointMatch
{
    /// <summary>Refuses the first tensor that does not match.</summary>
    /// <param name="parts">What is needed.</param>
    /// <param name="tensors">What the file has.</param>
    /// <param name="whole">Whether what is only needed to train on is to be used too.</param>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InputException">A tensor is missing, too many, or of another shape or type.</exception>
    public static void Check(
        IReadOnlyList<CheckpointPart> parts,
        IReadOnlyDictionary<string, Tensor> tensors,
        bool whole,
        string path)
    {
        foreach (var part in parts)
        {
            if (tensors.TryGetValue(part.Name, out var tensor))
                CheckKind(part, tensor, path);
            else if (part.Required)
                throw Refuse($"has no tensor `{part.Name}` of shape {Text(part.Shape)}", part.Name, path);
        }
        var needed = parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in tensors.Keys)
        {
            var used = whole || !CheckpointPart.IsForTraining(name);
            if (used && !needed.Contains(name))
                throw Refuse($"has a tensor `{Excerpt.Of(name)}` that has no place here", name, path);
        }
    }

    private static void CheckKind(CheckpointPart part, Tensor tensor, string path)
    {
        if (!tensor.shape.SequenceEqual(part.Shape))
            throw Refuse(
                $"its tensor `{part.Name}` has shape {Text(tensor.shape)}, {Text(part.Shape)} is needed",
                part.Name,
                path);
        if (tensor.dtype != part.Type)
            throw Refuse($"its tensor `{part.Name}` has type {tensor.dtype}, {part.Type} is needed", part.Name, path);
    }

    private static InputException Refuse(string problem, string tensorName, string path)
    {
        var section = tensorName.StartsWith(CheckpointPart.OptimizerPrefix, StringComparison.Ordinal)
            ? "it was saved with another optimizer (compare training.optimizer)"
            : "it was saved by another model (compare the model section and the vocabularies)";
        return new InputException($"{problem}; {section}", path);
    }

    private static string Text(long[] shape) => $"[{string.Join(", ", shape)}]";
}
