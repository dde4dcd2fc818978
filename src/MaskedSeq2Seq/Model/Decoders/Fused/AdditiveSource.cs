using MaskedSeq2Seq.Masking;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Model;

/// <summary>What a decoder looks at with the additive score.</summary>
/// <param name="Keys">The keys. [B, S, A]</param>
/// <param name="Values">The encoder's states. [B, S, C]</param>
/// <param name="Direction">The vector v that the score multiplies with. [A]</param>
/// <param name="Mask">How to treat padding.</param>
/// <param name="Padding">Which positions are real.</param>
internal sealed record AdditiveSource(
    Tensor Keys, Tensor Values, Tensor Direction, IMaskStrategy Mask, PaddingMask Padding);
