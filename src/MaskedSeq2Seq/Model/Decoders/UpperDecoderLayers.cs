using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// The recurrent layers of a decoder above its lowest, with dropout below each. If that is asked for, what a layer
/// reads is added to what it says (Wu et al. 2016), and what each layer says, the lowest too, is normalised (Ba, Kiros
/// and Hinton 2016).
/// </summary>
internal sealed class UpperDecoderLayers : nn.Module
{
    private readonly RecurrentCell[] cells;
    private readonly LayerNorm[] norms = [];
    private readonly double dropout;
    private readonly CellGates gates;
    private readonly bool residual;

    public UpperDecoderLayers(ModelSettings settings, Initialization initialization)
        : base(nameof(UpperDecoderLayers))
    {
        dropout = settings.Dropout;
        gates = CellGates.Of(settings.DecoderCell);
        residual = settings.Residual;
        cells = new RecurrentCell[settings.DecoderLayers - 1];
        for (var layer = 0; layer < cells.Length; layer++)
        {
            cells[layer] = new RecurrentCell(settings.HiddenSize, settings.HiddenSize, gates, initialization);
            register_module(Name("layer", layer + 1), cells[layer]);
        }
        if (settings.LayerNormalization)
            norms = [.. Enumerable.Range(0, settings.DecoderLayers).Select(_ => nn.LayerNorm(settings.HiddenSize))];
        for (var layer = 0; layer < norms.Length; layer++)
            register_module(Name("norm", layer), norms[layer]);
        RegisterComponents();
    }

    /// <summary>Whether there is nothing here: the lowest layer's states are what the decoder says.</summary>
    public bool AreNone => cells.Length == 0 && norms.Length == 0;

    /// <summary>Multiply-adds of one step.</summary>
    public double Operations => cells.Sum(cell => cell.Operations);

    /// <summary>Moves all layers on.</summary>
    /// <param name="bottom">The lowest layer's next state.</param>
    /// <param name="states">The last states of all layers, lowest first; what follows them is left alone.</param>
    /// <returns>
    /// The next states of all layers, lowest first, and what the top one says [B, H], which may be its state itself.
    /// </returns>
    public (Tensor[] States, Tensor Top) Next(Tensor bottom, IReadOnlyList<Tensor> states)
    {
        using var scope = NewDisposeScope();
        var next = new Tensor[cells.Length + 1];
        next[0] = bottom;
        var said = Normalized(gates.Output(bottom), 0);
        for (var layer = 1; layer < next.Length; layer++)
        {
            next[layer] = cells[layer - 1].Next(FeatureDropout.Of(said, dropout, training), states[layer]);
            var output = gates.Output(next[layer]);
            said = Normalized(residual ? output.add(said) : output, layer);
        }
        scope.MoveToOuter(next[1..]);
        // A tensor that is handed on twice would end up one scope too far out.
        return (next, ReferenceEquals(said, next[^1]) ? said : said.MoveToOuterDisposeScope());
    }

    private static string Name(string what, int layer) => string.Create(CultureInfo.InvariantCulture, $"{what}{layer}");

    private Tensor Normalized(Tensor said, int layer) => norms.Length == 0 ? said : norms[layer].call(said);
}
