namespace MaskedSeq2Seq.Decoding;

/// <summary>
/// The hypotheses of one sentence. One that ends leaves the beam and takes its place with it, so that the search is
/// over when as many have ended as the beam is wide, or sooner, when no other can become one of the best.
/// </summary>
/// <param name="size">How many hypotheses are followed at a time.</param>
/// <param name="wanted">How many the answer is to have.</param>
/// <param name="limits">How long they may be.</param>
/// <param name="score">What they are ranked by.</param>
internal sealed class Beam(int size, int wanted, LengthLimits limits, HypothesisScore score)
{
    private readonly List<Draft> ended = [];
    private readonly List<Draft> cut = [];

    /// <summary>The hypotheses still being written, the likeliest first.</summary>
    public IReadOnlyList<Draft> Live { get; private set; } = [Draft.Empty];

    /// <summary>How long the answer may be.</summary>
    public LengthLimits Limits => limits;

    /// <summary>Lets the likeliest of all that the live hypotheses can become take their place.</summary>
    /// <param name="rows">The row of the step in which each live hypothesis stands.</param>
    /// <param name="step">What each row can go on with.</param>
    public void Advance(ReadOnlySpan<int> rows, StepCandidates step)
    {
        var candidates = new List<Draft>(rows.Length * step.Width);
        for (var i = 0; i < rows.Length; i++)
            step.AddTo(candidates, Live[i], rows[i]);
        var live = new List<Draft>(size);
        foreach (var draft in candidates.OrderByDescending(draft => draft.LogProbability).Take(size - ended.Count))
        {
            if (draft.Symbols == limits.Steps && !draft.IsEnded)
                Cut(draft);
            else
                (draft.IsEnded ? ended : live).Add(draft);
        }
        // Where everything is forbidden, what was written so far is all there is.
        if (candidates.Count == 0)
            cut.AddRange(Live);
        Live = IsDecided(live) ? [] : live;
    }

    /// <summary>The best hypotheses, best first; those that came to an end before those that were cut.</summary>
    public IReadOnlyList<Hypothesis> Best() =>
        [.. Ranked(ended).Concat(Ranked(cut)).Take(wanted).Select(draft => draft.ToHypothesis(score.Of(draft)))];

    private void Cut(Draft draft)
    {
        var within = draft.Symbols > limits.Maximum ? draft.Before! : draft;
        // Drafts that differ in their last token alone may be the same without it.
        if (!cut.Any(other => ReferenceEquals(other, within)))
            cut.Add(within);
    }

    private bool IsDecided(List<Draft> live)
    {
        if (live.Count == 0 || ended.Count < wanted)
            return false;
        var worst = Ranked(ended).Select(score.Of).ElementAt(wanted - 1);
        return live.All(draft => score.Bound(draft, limits.Steps) <= worst);
    }

    private IEnumerable<Draft> Ranked(List<Draft> drafts) => drafts.OrderByDescending(score.Of);
}
