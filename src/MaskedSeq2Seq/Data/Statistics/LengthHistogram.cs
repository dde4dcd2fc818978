namespace MaskedSeq2Seq.Data;

/// <summary>How many sentences have each length, in tokens without the end of sentence.</summary>
public sealed class LengthHistogram
{
    private readonly long[] counts;

    private LengthHistogram(long[] counts, int sentences) => (this.counts, Sentences) = (counts, sentences);

    /// <summary>Counts the lengths of all sentences.</summary>
    public static LengthHistogram Of(SentenceStore sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var longest = 0;
        for (var i = 0; i < sentences.Count; i++)
            longest = Math.Max(longest, sentences.Length(i));
        var counts = new long[longest + 1];
        for (var i = 0; i < sentences.Count; i++)
            counts[sentences.Length(i)]++;
        return new LengthHistogram(counts, sentences.Count);
    }

    /// <summary>How many sentences were counted.</summary>
    public int Sentences { get; }

    /// <summary>How many sentences have each length from 0 to <see cref="Maximum"/>.</summary>
    public IReadOnlyList<long> Counts => counts;

    /// <summary>The shortest length; 0 if there is no sentence.</summary>
    public int Minimum => Math.Max(0, Array.FindIndex(counts, count => count > 0));

    /// <summary>The longest length.</summary>
    public int Maximum => counts.Length - 1;

    /// <summary>The mean length; 0 if there is no sentence.</summary>
    public double Mean =>
        Sentences == 0 ? 0 : counts.Select((count, length) => (double)count * length).Sum() / Sentences;

    /// <summary>The shortest length that a share of all sentences does not exceed.</summary>
    /// <param name="share">
    /// From 0 to 1; 0.5 gives the median, 0.95 the length that 95 % of the sentences keep to.
    /// </param>
    public int Quantile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var wanted = Math.Max(1, (long)Math.Ceiling(share * Sentences));
        long seen = 0;
        for (var length = 0; length < counts.Length; length++)
        {
            seen += counts[length];
            if (seen >= wanted)
                return length;
        }
        return Maximum;
    }

    /// <summary>The counts summed over equally wide ranges of length, from the shortest to the longest.</summary>
    /// <param name="atMost">The most ranges to make; the width is the smallest whole number that keeps to it.</param>
    public IReadOnlyList<LengthRange> Ranges(int atMost)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(atMost);
        var width = (Maximum - Minimum + atMost) / atMost;
        var ranges = new List<LengthRange>();
        for (var first = Minimum; first <= Maximum; first += width)
        {
            var last = Math.Min(first + width - 1, Maximum);
            ranges.Add(new LengthRange(first, last, counts[first..(last + 1)].Sum()));
        }
        return ranges;
    }
}
