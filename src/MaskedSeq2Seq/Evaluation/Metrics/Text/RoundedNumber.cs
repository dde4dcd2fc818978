using System.Globalization;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Numbers with some digits after the point, rounded as C and Python print them: from the exact binary value, and in
/// the rare case that it lies just between two, to the even one (.NET would take the greater).
/// </summary>
public static class RoundedNumber
{
    /// <summary>Writes a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="digits">The digits after the point, from 0 to 15.</param>
    public static string Format(double number, int digits)
    {
        // Between two: an odd number of halves of the last digit. Only a short binary fraction can be one, and the
        // product with a power of two is exact.
        var isShort = Math.Abs(number) < 1e6 && Math.ScaleB(number, digits + 1) % 1 == 0;
        var rounded = isShort ? decimal.Round((decimal)number, digits, MidpointRounding.ToEven) : (decimal?)null;
        var format = $"F{digits}";
        return rounded?.ToString(format, CultureInfo.InvariantCulture)
            ?? number.ToString(format, CultureInfo.InvariantCulture);
    }
}
