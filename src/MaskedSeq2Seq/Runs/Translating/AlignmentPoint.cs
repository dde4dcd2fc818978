using System.Globalization;

namespace MaskedSeq2Seq.Runs;

/// <summary>A word written, and the word that the model looked at most when it wrote it. Both count from 0.</summary>
/// <param name="Source">The word read.</param>
/// <param name="Target">The word written.</param>
public readonly record struct AlignmentPoint(int Source, int Target)
{
    /// <summary>The point as the Pharaoh format has it: <c>source-target</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Source}-{Target}");
}
