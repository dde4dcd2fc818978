using MaskedSeq2Seq.Masking;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What functions over all steps of a decoder have in common.</summary>
/// <remarks>
/// Such a function runs its loop without a graph and keeps what its backward pass needs, one tensor for all steps of
/// each kind: states, gates, contexts, weights. In the backward pass only the gradients of states, contexts and queries
/// are made step by step; those of the weights come after it, each in one product over all steps.
/// </remarks>
internal static class FusedSteps
{
    private const string Mask = "mask";
    private const string Lengths = "lengths";
    private const string Count = "count";
    private const string Format = "format";

    /// <summary>Whether a decoder's steps can be one function now: in training, of one plain GRU layer.</summary>
    /// <param name="decoder">The decoder.</param>
    /// <param name="gates">The arithmetic of its cell.</param>
    /// <param name="upper">The layers above its lowest.</param>
    public static bool Suit(nn.Module decoder, CellGates gates, UpperDecoderLayers upper) =>
        decoder.training && is_grad_enabled() && gates is GruGates && upper.AreNone;

    /// <summary>A copy with the steps first, to be changed in place. [B, T, F] → [T, B, F]</summary>
    public static Tensor StepsFirst(Tensor perStep)
    {
        using var view = perStep.transpose(0, 1);
        return Copy(view);
    }

    /// <summary>Views of the steps. [T, ...] → T times [...]</summary>
    public static Tensor[] PerStep(Tensor stepsFirst) => stepsFirst.unbind(0);

    /// <summary>A copy in one piece, to be changed in place.</summary>
    public static Tensor Copy(Tensor source) => source.new_empty(source.shape).copy_(source);

    /// <summary>The same bias for every row of every step, to add products to. [steps, B, F]</summary>
    /// <param name="bias">The bias. [F]</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="rows">Rows of each (B).</param>
    public static Tensor Repeated(Tensor bias, long steps, long rows)
    {
        using var view = bias.expand(steps, rows, bias.shape[0]);
        return Copy(view);
    }

    /// <summary>
    /// Keeps for the backward pass what forward made, how padding was treated and what products were rounded to.
    /// </summary>
    /// <param name="context">Where.</param>
    /// <param name="tensors">What was made or given.</param>
    /// <param name="mask">The mask strategy.</param>
    /// <param name="padding">Which positions are real.</param>
    public static void Keep(
        autograd.AutogradContext context, IReadOnlyList<Tensor> tensors, IMaskStrategy mask, PaddingMask padding)
    {
        context.save_data(Mask, mask);
        context.save_data(Lengths, padding.Lengths);
        context.save_data(Count, tensors.Count);
        context.save_data(Format, Autocast.Current?.Format);
        context.save_for_backward([.. tensors, .. padding.Parts]);
    }

    /// <summary>What <see cref="Keep"/> kept.</summary>
    /// <param name="context">Where.</param>
    public static KeptSteps Kept(autograd.AutogradContext context)
    {
        var tensors = context.get_saved_variables();
        var count = (int)context.get_data(Count);
        var padding = PaddingMask.OfParts((IReadOnlyList<long>)context.get_data(Lengths), tensors[count..]);
        var format = (ScalarType?)context.get_data(Format);
        return new KeptSteps(tensors, (IMaskStrategy)context.get_data(Mask), padding, format);
    }
}

/// <summary>What a function keeps of the steps that it took.</summary>
/// <param name="Tensors">What it was given and what it made; the padding mask's own tensors come after them.</param>
/// <param name="Mask">How padding was treated.</param>
/// <param name="Padding">Which positions are real.</param>
/// <param name="Format">What products were rounded to, or null if they were not.</param>
internal sealed record KeptSteps(List<Tensor> Tensors, IMaskStrategy Mask, PaddingMask Padding, ScalarType? Format);
