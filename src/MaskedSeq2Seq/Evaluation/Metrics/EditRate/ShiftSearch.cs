namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// Looks for the shifts of words that bring a hypothesis nearer to a reference: greedily, the best one first, with the
/// limits and the order of preference of tercom (Snover et al. 2006).
/// </summary>
internal sealed class ShiftSearch
{
    private const int MaximumLength = 10;
    private const int MaximumDistance = 50;
    private const int MaximumCandidates = 1000;

    private readonly string[] reference;
    private readonly EditTable table;
    private string[] hypothesis;
    private int candidates;

    private ShiftSearch(string[] hypothesis, string[] reference)
    {
        (this.hypothesis, this.reference) = (hypothesis, reference);
        table = new EditTable(hypothesis, reference);
    }

    /// <summary>The fewest edits found, a shift counted as one.</summary>
    public static int Edits(string[] hypothesis, string[] reference)
    {
        if (reference.Length == 0)
            return hypothesis.Length;
        var search = new ShiftSearch(hypothesis, reference);
        var shifts = 0;
        while (search.TryShift())
            shifts++;
        return shifts + search.table.Distance;
    }

    private bool TryShift()
    {
        var before = table.Distance;
        var best = (Gain: 0, Length: 0, Start: 0, Target: 0);
        var found = false;
        foreach (var shift in Candidates(new WordAlignment(table.Trace())))
        {
            table.Reorder(shift.Apply(hypothesis));
            var candidate = (before - table.Distance, shift.Length, -shift.Start, -shift.Target);
            if (!found || candidate.CompareTo(best) > 0)
                best = candidate;
            found = true;
        }
        // Tercom, out of patience, does not even take the best shift that it has found.
        var isTaken = best.Gain > 0 && candidates < MaximumCandidates;
        if (isTaken)
            hypothesis = new BlockShift(-best.Start, best.Length, -best.Target).Apply(hypothesis);
        table.Reorder(hypothesis);
        return isTaken;
    }

    /// <summary>
    /// Shifts of wrong words of the hypothesis to the missed words of the reference that they equal, or next to those.
    /// </summary>
    private IEnumerable<BlockShift> Candidates(WordAlignment alignment)
    {
        foreach (var (start, referenceStart, length) in EqualBlocks())
        {
            var partner = alignment.PartnerOf(referenceStart);
            var isUseful = alignment.HypothesisHasError(start, length)
                && alignment.ReferenceHasError(referenceStart, length)
                && (partner < start || partner >= start + length);
            if (!isUseful)
                continue;
            foreach (var target in Targets(alignment, referenceStart, length))
            {
                candidates++;
                yield return new BlockShift(start, length, target);
            }
            if (candidates >= MaximumCandidates)
                yield break;
        }
    }

    private IEnumerable<int> Targets(WordAlignment alignment, int referenceStart, int length)
    {
        var last = -1;
        var end = Math.Min(referenceStart + length, reference.Length);
        for (var word = referenceStart - 1; word < end; word++)
        {
            var target = word < 0 ? 0 : alignment.PartnerOf(word) + 1;
            if (target != last)
                yield return last = target;
        }
    }

    private IEnumerable<(int Start, int ReferenceStart, int Length)> EqualBlocks()
    {
        for (var start = 0; start < hypothesis.Length; start++)
        {
            for (var right = 0; right < reference.Length; right++)
            {
                var longest = Math.Abs(right - start) > MaximumDistance
                    ? 0
                    : Math.Min(MaximumLength, hypothesis.AsSpan(start).CommonPrefixLength(reference.AsSpan(right)));
                for (var length = 1; length <= longest; length++)
                    yield return (start, right, length);
            }
        }
    }
}
