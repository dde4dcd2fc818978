namespace MaskedSeq2Seq.Decoding;

/// <summary>How long the answer to one sentence may be.</summary>
/// <param name="Minimum">The fewest tokens before its end.</param>
/// <param name="Maximum">The most tokens, without its end.</param>
/// <param name="Steps">How many steps there are for it: one more for its end if that has to be within reach.</param>
internal sealed record LengthLimits(int Minimum, int Maximum, int Steps)
{
    /// <summary>The limits that settings set for a sentence.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="words">How many tokens the source has, without its end.</param>
    /// <param name="maximumLength">The most steps for any answer.</param>
    public static LengthLimits Of(SearchSettings settings, int words, int maximumLength)
    {
        var longest = settings.MaximumRatio == 0 ? double.PositiveInfinity : Ceiling(settings.MaximumRatio * words);
        var maximum = (int)Math.Min(maximumLength, longest);
        var steps = Math.Min(maximumLength, maximum + 1);
        return new LengthLimits((int)Math.Min(Ceiling(settings.MinimumRatio * words), steps - 1), maximum, steps);
    }

    // 1.1 times 10 is a little more than 11 in floating point.
    private static double Ceiling(double tokens) => Math.Ceiling(tokens - 1e-9);
}
