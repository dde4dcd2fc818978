namespace MaskedSeq2Seq.Evaluation;

/// <summary>Counts of n-grams: runs of n neighbours in a sequence of words or characters.</summary>
internal static class NGrams
{
    // A sentence is part of a line, so a line break can stand between its units.
    private const char Separator = '\n';

    /// <summary>How many n-grams a sequence has.</summary>
    public static int Total(int length, int order) => Math.Max(0, length - order + 1);

    /// <summary>How often each n-gram occurs.</summary>
    public static Dictionary<string, int> Count(string[] units, int order)
    {
        var counts = new Dictionary<string, int>();
        for (var start = 0; start < Total(units.Length, order); start++)
        {
            var gram = order == 1 ? units[start] : string.Join(Separator, units, start, order);
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }
        return counts;
    }

    /// <summary>How many n-grams are in both, each as often as the one that has it less often.</summary>
    public static int Common(Dictionary<string, int> left, Dictionary<string, int> right) =>
        left.Sum(gram => Math.Min(gram.Value, right.GetValueOrDefault(gram.Key)));

    /// <summary>Each n-gram as often as the one that has it most often.</summary>
    public static Dictionary<string, int> Union(IEnumerable<Dictionary<string, int>> all)
    {
        var union = new Dictionary<string, int>();
        foreach (var (gram, count) in all.SelectMany(counts => counts))
            union[gram] = Math.Max(count, union.GetValueOrDefault(gram));
        return union;
    }
}
