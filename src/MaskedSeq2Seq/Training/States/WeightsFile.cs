using System.Globalization;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// The weights of a model alone, in a plain safetensors file: every tensor under the name that it has in the model.
/// Other programs write such files too; a checkpoint of this program is read as one as well.
/// </summary>
internal static class WeightsFile
{
    /// <summary>Writes a model's weights.</summary>
    /// <param name="path">The file; it keeps its old content until the new one is complete on disk.</param>
    /// <param name="model">The model.</param>
    /// <param name="step">After how many steps of training.</param>
    /// <returns>How many tensors it has.</returns>
    public static int Write(string path, nn.Module model, long step)
    {
        using var scope = NewDisposeScope();
        var tensors = CheckpointPart.OfWeights(model).ToDictionary(part => part.Name, part => part.Read()!);
        SafetensorsFile.Write(path, tensors, new Dictionary<string, string>
        {
            // By this, libraries around PyTorch know whose order of axes the tensors have.
            ["format"] = "pt",
            ["step"] = step.ToString(CultureInfo.InvariantCulture),
        });
        return tensors.Count;
    }

    /// <summary>Gives a model the weights of a file; floating-point numbers of another width are converted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">The model.</param>
    /// <returns>How many tensors it took.</returns>
    /// <exception cref="InputException">
    /// It is no whole safetensors file, or it lacks a tensor, has one too many or one of another shape.
    /// </exception>
    public static int Read(string path, nn.Module model)
    {
        using var scope = NewDisposeScope();
        using var content = SafetensorsFile.Read(path);
        var parts = CheckpointPart.OfWeights(model);
        var types = parts.ToDictionary(part => part.Name, part => part.Type);
        var tensors = Weights(content).ToDictionary(
            weight => weight.Name, weight => Fitting(weight.Tensor, types.GetValueOrDefault(weight.Name)));
        CheckpointMatch.Check(parts, tensors, whole: true, path);
        foreach (var part in parts)
            part.Write(tensors[part.Name]);
        return parts.Count;
    }

    private static IEnumerable<(string Name, Tensor Tensor)> Weights(SafetensorsContent content) =>
        Checkpoint.IsOne(content.Metadata)
            ? content.Tensors
                .Where(pair => pair.Key.StartsWith(CheckpointPart.ModelPrefix, StringComparison.Ordinal))
                .Select(pair => (pair.Key[CheckpointPart.ModelPrefix.Length..], pair.Value))
            : content.Tensors.Select(pair => (pair.Key, pair.Value));

    private static Tensor Fitting(Tensor tensor, ScalarType wanted) =>
        tensor.is_floating_point() && wanted is ScalarType.Float32 or ScalarType.Float64 ? tensor.to(wanted) : tensor;
}
