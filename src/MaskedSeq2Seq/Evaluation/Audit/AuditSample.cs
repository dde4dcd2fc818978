using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Evaluation;

/// <summary>Draws the sentences that an audit looks at.</summary>
internal static class AuditSample
{
    /// <summary>Rows of a set, each at most once, in the order of the file.</summary>
    /// <param name="available">How many rows there are.</param>
    /// <param name="settings">How many to draw, and the seed.</param>
    public static int[] Draw(int available, AuditSettings settings)
    {
        int[] rows = [.. Enumerable.Range(0, available)];
        if (settings.Sentences == 0 || settings.Sentences >= available)
            return rows;
        new SplitMix64((ulong)settings.Seed).Shuffle<int>(rows);
        Array.Resize(ref rows, settings.Sentences);
        Array.Sort(rows);
        return rows;
    }
}
