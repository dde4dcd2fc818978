using MaskedSeq2Seq.Masking;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>
/// What comes after the recurrence in the global attention of Luong, Pham and Manning (2015): the current state of the
/// top layer asks, and state and context together become the readout h̃ = tanh(W [context, state]), here as wide as an
/// embedding and with a bias.
/// </summary>
internal sealed class LuongAttention : nn.Module
{
    private readonly SourceAttention attention;
    private readonly Linear? query;
    private readonly Linear readout;

    public LuongAttention(ModelSettings settings, Initialization initialization)
        : base(nameof(LuongAttention))
    {
        attention = new SourceAttention(settings, initialization);
        readout = nn.Linear(settings.EncoderStateSize + settings.HiddenSize, settings.EmbeddingSize);
        initialization.Linear(readout);
        if (attention.QuerySize > 0)
        {
            query = nn.Linear(settings.HiddenSize, attention.QuerySize);
            initialization.Linear(query);
        }
        RegisterComponents();
    }

    /// <inheritdoc cref="Decoder.Remember"/>
    public IReadOnlyList<Tensor> Remember(Tensor states) => attention.Remember(states);

    /// <summary>Looks at the source with every step's state at once.</summary>
    /// <param name="tops">The top layer's states. [B, T, H]</param>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How to treat padding.</param>
    /// <returns>The contexts [B, T, C] and the weights [B, T, S].</returns>
    public (Tensor Contexts, Tensor Weights) Look(Tensor tops, EncodedSource source, IMaskStrategy mask)
    {
        using var projected = query?.Project(tops);
        return attention.Look(projected ?? tops, source, mask);
    }

    /// <summary>h̃. [N, E]</summary>
    /// <param name="tops">The top layer's states. [N, H]</param>
    /// <param name="contexts">What they saw. [N, C]</param>
    public Tensor Readout(Tensor tops, Tensor contexts)
    {
        using var scope = NewDisposeScope();
        return readout.Project(cat([contexts, tops], 1)).tanh_().MoveToOuterDisposeScope();
    }

    /// <summary>What is looked at, if that is done with the additive score; null otherwise.</summary>
    /// <param name="source">The encoded batch.</param>
    /// <param name="mask">How to treat padding.</param>
    public AdditiveSource? Additive(EncodedSource source, IMaskStrategy mask) => attention.Additive(source, mask);

    /// <summary>What a decoder's steps multiply with, all that is multiplied with a state side by side.</summary>
    /// <param name="bottom">Its lowest layer.</param>
    /// <param name="fromReadout">From the last readout to that layer's gates. [3H, E]</param>
    /// <remarks>For a score that has the query projected.</remarks>
    public InputFeedingWeights Weights(RecurrentCell bottom, Tensor fromReadout)
    {
        using var scope = NewDisposeScope();
        var hidden = query!.weight!.shape[1];
        var parts = readout.weight!.split([readout.weight!.shape[1] - hidden, hidden], 1);
        var fromState = cat([query.weight!, bottom.FromState.weight!, parts[1]], 0);
        var bias = cat([query.bias!, bottom.FromState.bias!, readout.bias!], 0);
        scope.MoveToOuter(fromState, bias, parts[0]);
        return new InputFeedingWeights(fromState, bias, parts[0], fromReadout);
    }

    /// <summary>Counts the multiply-adds of a decoder whose layers need so many.</summary>
    public DecoderOperations Operations(SentenceShape shape, Bridge bridge, double layers) => new(
        Bridge: bridge.Operations / shape.TargetTokens,
        Memory: attention.OperationsPerState * shape.SourceWidth / shape.TargetTokens,
        Attention: attention.OperationsPerStep(shape.SourceWidth),
        Layers: layers,
        Readout: readout.weight!.numel());
}
