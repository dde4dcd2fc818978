using System.Text.Json;
using System.Text.Json.Serialization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// A training's state in one safetensors file: the model as <c>model.*</c>, the optimizer as <c>optimizer.*</c>, the
/// weights under training as <c>trained.*</c> where the model is their moving average, the progress as JSON in the
/// metadata. It is written so that an interruption at any moment leaves a whole file, and read so that a file that was
/// cut, changed or made for another model is refused before anything is changed.
/// </summary>
public static class Checkpoint
{
    private const string FormatKey = "format";
    private const string Format = "MaskedSeq2Seq checkpoint 1";
    private const string ProgressKey = "progress";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Saves a state.</summary>
    /// <param name="path">The file; it keeps its old content until the new one is complete on disk.</param>
    /// <param name="model">The model.</param>
    /// <param name="optimizer">
    /// The optimizer of the model's parameters, in their order; null to save the model alone.
    /// </param>
    /// <param name="progress">How far the training has come.</param>
    public static void Save(string path, nn.Module model, OptimizerHelper? optimizer, TrainingProgress progress) =>
        Save(path, model, optimizer, progress, average: null);

    /// <summary>Brings a model, and an optimizer, into a saved state.</summary>
    /// <param name="path">The file.</param>
    /// <param name="model">A model made by the same settings.</param>
    /// <param name="optimizer">
    /// The optimizer of the model's parameters, in their order; null to read the model alone.
    /// </param>
    /// <returns>How far the training had come.</returns>
    /// <exception cref="InputException">
    /// The file is no whole checkpoint, or one of another model or optimizer.
    /// </exception>
    public static TrainingProgress Load(string path, nn.Module model, OptimizerHelper? optimizer = null) =>
        Load(path, model, optimizer, average: null);

    /// <summary>
    /// Saves a state whose model is the average of the weights; with an optimizer, the weights that it works on too.
    /// </summary>
    internal static void Save(
        string path, nn.Module model, OptimizerHelper? optimizer, TrainingProgress progress, WeightCopy? average)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor>();
        foreach (var part in CheckpointPart.Of(model, optimizer, average))
            if (part.Read() is { } tensor)
                tensors.Add(part.Name, tensor);
        SafetensorsFile.Write(path, tensors, new Dictionary<string, string>
        {
            [FormatKey] = Format,
            [ProgressKey] = JsonSerializer.Serialize(progress, Json),
        });
    }

    /// <summary>Brings model, optimizer and average into a saved state.</summary>
    internal static TrainingProgress Load(
        string path, nn.Module model, OptimizerHelper? optimizer, WeightCopy? average)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var content = SafetensorsFile.Read(path);
        if (!content.Metadata.ContainsKey(SafetensorsFile.ChecksumKey))
            throw new InputException("is no checkpoint of this program: it has no checksum", path);
        var progress = ProgressIn(content.Metadata, path);
        using var scope = NewDisposeScope();
        var parts = CheckpointPart.Of(model, optimizer, average);
        CheckpointMatch.Check(parts, content.Tensors, whole: optimizer is not null, path);
        foreach (var part in parts)
            if (content.Tensors.TryGetValue(part.Name, out var tensor))
                part.Write(tensor);
        return progress;
    }

    /// <summary>Reads how far a training had come; the tensors are not looked at.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">The file is no checkpoint.</exception>
    public static TrainingProgress ReadProgress(string path) => ProgressIn(SafetensorsFile.ReadMetadata(path), path);

    /// <summary>Whether texts are those of a checkpoint of this program.</summary>
    /// <param name="metadata">What stands in a safetensors file beside the tensors.</param>
    internal static bool IsOne(IReadOnlyDictionary<string, string> metadata) =>
        metadata.GetValueOrDefault(FormatKey) == Format;

    private static TrainingProgress ProgressIn(IReadOnlyDictionary<string, string> metadata, string path)
    {
        if (!IsOne(metadata) || !metadata.TryGetValue(ProgressKey, out var json))
            throw new InputException($"is no checkpoint of this program: its metadata does not say `{Format}`", path);
        try
        {
            var progress = JsonSerializer.Deserialize<TrainingProgress>(json, Json);
            if (progress is { Parts: >= 0, Step: >= 0, Epoch: >= 0, Batch: >= 0, TargetTokens: >= 0 }
                && progress.Validations.All(validation => validation is not null))
                return progress;
        }
        catch (JsonException error)
        {
            throw new InputException(
                "is no checkpoint of this program: its progress cannot be read", path, inner: error);
        }
        throw new InputException("is no checkpoint of this program: its progress makes no sense", path);
    }
}
