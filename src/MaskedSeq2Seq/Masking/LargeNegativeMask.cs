using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Masking;

/// <summary>
/// A large negative number stands at padding before the softmax: −10000 is added in the code of BERT (Devlin et al.
/// 2019), −1e9 is filled in or added in many transformers, and the smallest number of the dtype is filled in by others.
/// <para>Distribution: padding weighs e to the difference of scores, which underflows to exactly 0 when the number is
/// low enough for the precision; then real tokens sum to 1 to rounding. An added number keeps the differences between
/// scores, so a padded position that scores higher by as much as the number is low is back; a filled one is back when
/// real scores fall as low as it. −1e9 is −∞ in float16; −1e4 is −9984 in bfloat16. A row with nothing but padding gets
/// weights of 0, not the softmax over its padding that this would otherwise be.</para>
/// <para>Gradient: a filled position gets none; an added one gets its weight's share, exactly 0 once the weight has
/// underflowed.</para>
/// </summary>
public sealed class LargeNegativeMask : IMaskStrategy
{
    /// <summary>The word for the smallest finite number of the scores' precision.</summary>
    public const string DtypeMinimum = "dtype_minimum";

    private const double BertValue = -1e4;

    private readonly double? value;
    private readonly LargeNegativeMode mode;

    /// <summary>Adds −10000, as BERT does.</summary>
    public LargeNegativeMask()
        : this(BertValue, LargeNegativeMode.Add)
    {
    }

    /// <summary>Puts a number of one's own at padding.</summary>
    /// <param name="value">The number, or null for the smallest finite one of the scores' precision.</param>
    /// <param name="mode">Whether it is added or filled in.</param>
    public LargeNegativeMask(double? value, LargeNegativeMode mode)
    {
        this.value = value;
        this.mode = mode;
    }

    /// <inheritdoc/>
    public string Name => "large_negative";

    /// <inheritdoc/>
    public string Summary => "a large negative number at padding before the softmax: -1e4 added as in BERT, or another";

    /// <inheritdoc/>
    public Tensor Weights(Tensor scores, PaddingMask mask)
    {
        using var padding = mask.PaddingBesideTokensFor(scores);
        using var masked = mode == LargeNegativeMode.Fill
            ? scores.masked_fill(padding, ValueIn(scores.dtype))
            : Added(scores, padding);
        return mask.SilenceEmptyRows(AttentionSoftmax.Over(masked));
    }

    /// <summary>The number as a precision holds it: rounded, and −∞ where it is too low.</summary>
    /// <param name="type">A floating-point type.</param>
    /// <exception cref="ArgumentException">It is another type.</exception>
    public double ValueIn(ScalarType type) => value is not { } number ? finfo(type).min : type switch
    {
        ScalarType.Float16 => (double)(Half)number,
        ScalarType.BFloat16 => RoundToBFloat16(number),
        ScalarType.Float32 => (float)number,
        ScalarType.Float64 => number,
        _ => throw new ArgumentException($"Scores cannot be of type {type}.", nameof(type)),
    };

    /// <summary>A value as settings write it, or null if it is none.</summary>
    internal static LargeNegativeValue? ReadValue(string text)
    {
        if (text == DtypeMinimum)
            return new LargeNegativeValue(null);
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number);
        return isNumber && double.IsFinite(number) ? new LargeNegativeValue(number) : null;
    }

    /// <summary>The strategy that checked settings ask for.</summary>
    internal static LargeNegativeMask From(MaskSettings settings) => new(
        settings.Value is { } text ? ReadValue(text)!.Value.Number : BertValue, settings.Mode ?? LargeNegativeMode.Add);

    private Tensor Added(Tensor scores, Tensor padding)
    {
        using var zeros = zeros_like(padding, scores.dtype);
        using var addend = zeros.masked_fill(padding, ValueIn(scores.dtype));
        return scores.add(addend);
    }

    // A bfloat16 is the upper half of a float32; ties go to the even neighbour.
    private static double RoundToBFloat16(double number)
    {
        var bits = BitConverter.SingleToUInt32Bits((float)number);
        var rounded = bits + 0x7FFF + ((bits >> 16) & 1);
        return BitConverter.UInt32BitsToSingle(rounded & 0xFFFF0000);
    }
}

/// <summary>What large_negative puts at padding.</summary>
/// <param name="Number">A number, or null for the smallest finite one of the scores' precision.</param>
internal readonly record struct LargeNegativeValue(double? Number);
