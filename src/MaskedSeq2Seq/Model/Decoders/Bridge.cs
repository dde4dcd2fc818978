using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// From the encoder's final states to a recurrent decoder's first: tanh of a linear map (Bahdanau, Cho and Bengio
/// 2015), one for each layer.
/// </summary>
internal sealed class Bridge : nn.Module
{
    private readonly Linear map;
    private readonly int layers;

    public Bridge(ModelSettings settings, Initialization initialization)
        : base(nameof(Bridge))
    {
        layers = settings.DecoderLayers;
        var state = CellGates.Of(settings.DecoderCell).StateSize(settings.HiddenSize);
        map = nn.Linear(settings.EncoderStateSize, layers * state);
        initialization.Linear(map);
        RegisterComponents();
    }

    /// <summary>The first state of each layer, lowest first.</summary>
    /// <param name="final">The encoder's final states. [B, C]</param>
    public Tensor[] Start(Tensor final)
    {
        using var scope = NewDisposeScope();
        var states = map.Project(final).tanh_().chunk(layers, 1);
        scope.MoveToOuter(states);
        return states;
    }

    /// <summary>Multiply-adds for one sentence.</summary>
    public double Operations => map.weight!.numel();
}
