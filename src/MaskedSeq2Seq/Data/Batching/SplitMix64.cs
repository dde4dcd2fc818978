namespace MaskedSeq2Seq.Data;

/// <summary>
/// A small random number generator whose numbers are the same with every version of .NET, so that a seed means the same
/// order of batches and the same made-up data for good (Steele, Lea and Flood 2014, "Fast splittable pseudorandom
/// number generators").
/// </summary>
/// <param name="state">Where it starts.</param>
public sealed class SplitMix64(ulong state)
{
    private const ulong Gamma = 0x9E3779B97F4A7C15;

    private ulong state = state;

    /// <summary>
    /// The generator of one epoch of a run: different for each seed and each epoch, the same whenever asked.
    /// </summary>
    public static SplitMix64 ForEpoch(int seed, int epoch) =>
        new(Mix(unchecked((ulong)seed + Gamma)) ^ unchecked((ulong)epoch));

    /// <summary>The next 64 random bits.</summary>
    public ulong Next() => Mix(state = unchecked(state + Gamma));

    /// <summary>A random number from 0 up to, but without, a limit; each as likely to within 1 in 2³³.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Next(), (ulong)limit, out _);
    }

    /// <summary>A random number from 0 up to, but without, a limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not positive.</exception>
    public long Next(long limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (long)Math.BigMul(Next(), (ulong)limit, out _);
    }

    /// <summary>Brings items into a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
