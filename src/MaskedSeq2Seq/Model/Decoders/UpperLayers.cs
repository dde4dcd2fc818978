using System.Globalization;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>The GRU layers of a decoder above its lowest, with dropout below each.</summary>
internal sealed class UpperLayers : nn.Module
{
    private readonly GruCell[] cells;
    private readonly Dropout dropout;

    public UpperLayers(ModelSettings settings, Initialization initialization)
        : base(nameof(UpperLayers))
    {
        dropout = nn.Dropout(settings.Dropout);
        cells = new GruCell[settings.DecoderLayers - 1];
        for (var layer = 0; layer < cells.Length; layer++)
        {
            cells[layer] = new GruCell(settings.HiddenSize, settings.HiddenSize, initialization);
            register_module(string.Create(CultureInfo.InvariantCulture, $"layer{layer + 1}"), cells[layer]);
        }
        RegisterComponents();
    }

    /// <summary>The next states of all layers, lowest first. Each [B, H].</summary>
    /// <param name="bottom">The lowest layer's next state. [B, H]</param>
    /// <param name="states">The last states of all layers, lowest first; what follows them is left alone.</param>
    public Tensor[] Next(Tensor bottom, IReadOnlyList<Tensor> states)
    {
        using var scope = NewDisposeScope();
        var next = new Tensor[cells.Length + 1];
        next[0] = bottom;
        for (var layer = 1; layer < next.Length; layer++)
            next[layer] = cells[layer - 1].Next(dropout.call(next[layer - 1]), states[layer]);
        scope.MoveToOuter(next[1..]);
        return next;
    }

    /// <summary>Multiply-adds of one step.</summary>
    public double Operations => cells.Sum(cell => cell.Operations);
}
