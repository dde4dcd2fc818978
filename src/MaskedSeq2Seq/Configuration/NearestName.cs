namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Finds the name a user most likely meant. Distance is optimal string alignment (Damerau 1964, without overlapping
/// edits): insertions, deletions, substitutions and swaps of neighbours cost 1 each.
/// </summary>
public static class NearestName
{
    /// <summary>The candidate nearest to <paramref name="name"/>, or null if none is near enough to be meant.</summary>
    /// <param name="name">What the user wrote.</param>
    /// <param name="candidates">What would be right.</param>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = MostSlips(name) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate);
            if (distance >= least)
                continue;
            (nearest, least) = (candidate, distance);
        }
        return nearest;
    }

    /// <summary>
    /// The path nearest to one such as <c>evaluation.search.beam_size</c>, with each part as near to its own as a name
    /// has to be; or null.
    /// </summary>
    /// <param name="path">What the user wrote.</param>
    /// <param name="candidates">What would be right.</param>
    internal static string? OfPath(string path, IEnumerable<string> candidates)
    {
        var parts = path.Split('.');
        var near = from candidate in candidates
                   let right = candidate.Split('.')
                   where right.Length == parts.Length
                   let slips = parts.Zip(right, Distance).ToArray()
                   where slips.Zip(parts).All(part => part.First <= MostSlips(part.Second))
                   orderby slips.Sum()
                   select candidate;
        return near.FirstOrDefault();
    }

    /// <summary>
    /// The second half of a message about a wrong name: <c>did you mean `x`?</c>, or all that are right.
    /// </summary>
    /// <param name="name">What the user wrote.</param>
    /// <param name="candidates">What would be right.</param>
    public static string Hint(string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToList();
        var nearest = Of(name, all);
        return nearest is null ? $"use one of {string.Join(", ", all)}" : $"did you mean `{nearest}`?";
    }

    /// <summary>The number of edits between two names; capitals count as their small letters.</summary>
    internal static int Distance(string first, string second)
    {
        var size = second.Length + 1;
        var (beforeLast, last, now) = (new int[size], Enumerable.Range(0, size).ToArray(), new int[size]);
        for (var i = 1; i <= first.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = Same(first[i - 1], second[j - 1]) ? 0 : 1;
                now[j] = Math.Min(Math.Min(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && Same(first[i - 1], second[j - 2]) && Same(first[i - 2], second[j - 1]))
                    now[j] = Math.Min(now[j], beforeLast[j - 2] + 1);
            }
            (beforeLast, last, now) = (last, now, beforeLast);
        }
        return last[second.Length];
    }

    private static int MostSlips(string name) => Math.Max(1, name.Length / 3);

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
