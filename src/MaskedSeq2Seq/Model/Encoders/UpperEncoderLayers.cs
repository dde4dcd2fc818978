using System.Globalization;
using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The recurrent layers of an encoder above its lowest, with dropout below each. If that is asked for, what a layer
/// reads is added to what it says (Wu et al. 2016), and what each layer says, the lowest too, is normalised (Ba, Kiros
/// and Hinton 2016).
/// </summary>
internal sealed class UpperEncoderLayers : nn.Module
{
    private readonly nn.Module[] layers;
    private readonly LayerNorm[] norms = [];
    private readonly double dropout;
    private readonly bool residual;

    public UpperEncoderLayers(ModelSettings settings, CellKind cell, Initialization initialization)
        : base(nameof(UpperEncoderLayers))
    {
        dropout = settings.Dropout;
        residual = settings.Residual;
        layers = new nn.Module[settings.EncoderLayers - 1];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            layers[layer] = Recurrences.Create(
                cell, settings.EncoderStateSize, settings.HiddenSize, 1, 0, settings.Bidirectional);
            initialization.Recurrence(layers[layer], CellGates.Of(cell));
            register_module(Name("layer", layer + 1), layers[layer]);
        }
        if (settings.LayerNormalization)
        {
            norms = new LayerNorm[settings.EncoderLayers];
            for (var layer = 0; layer < norms.Length; layer++)
                norms[layer] = nn.LayerNorm(settings.EncoderStateSize);
        }
        for (var layer = 0; layer < norms.Length; layer++)
            register_module(Name("norm", layer), norms[layer]);
        RegisterComponents();
    }

    /// <summary>Reads what the lowest layer said.</summary>
    /// <param name="states">Its outputs. [B, S, C]</param>
    /// <param name="last">Its last outputs, in each direction. [directions, B, H]</param>
    /// <param name="padding">Which positions are real.</param>
    /// <param name="packing">Whether the others are left out.</param>
    /// <returns>The same of the top layer.</returns>
    public (Tensor States, Tensor Last) Read(Tensor states, Tensor last, PaddingMask padding, bool packing)
    {
        using var scope = NewDisposeScope();
        var said = Normalized(states, 0, padding, packing);
        foreach (var (index, layer) in layers.Index())
        {
            (var outputs, last) = Recurrences.Read(
                layer, FeatureDropout.Of(said, dropout, training), padding, packing);
            said = Normalized(residual ? outputs.add(said) : outputs, index + 1, padding, packing);
        }
        // What was only handed through is not this scope's to move.
        if (!ReferenceEquals(said, states))
            said.MoveToOuterDisposeScope();
        return (said, layers.Length > 0 ? last.MoveToOuterDisposeScope() : last);
    }

    private static string Name(string what, int layer) => string.Create(CultureInfo.InvariantCulture, $"{what}{layer}");

    /// <summary>Packed, states at padding are 0, and stay so.</summary>
    private Tensor Normalized(Tensor said, int layer, PaddingMask padding, bool packing)
    {
        if (norms.Length == 0)
            return said;
        using var scope = NewDisposeScope();
        var normalized = norms[layer].call(said);
        if (packing)
            normalized = normalized.masked_fill(padding.Real.logical_not().unsqueeze(2), 0);
        return normalized.MoveToOuterDisposeScope();
    }
}
