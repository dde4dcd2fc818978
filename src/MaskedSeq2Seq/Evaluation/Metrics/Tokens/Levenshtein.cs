namespace MaskedSeq2Seq.Evaluation;

/// <summary>The edit distance of token sequences (Levenshtein 1966).</summary>
internal static class Levenshtein
{
    /// <summary>The least insertions, deletions and substitutions that turn one sequence into the other.</summary>
    public static int Distance(IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var row = Enumerable.Range(0, to.Count + 1).ToArray();
        for (var i = 1; i <= from.Count; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Count; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
