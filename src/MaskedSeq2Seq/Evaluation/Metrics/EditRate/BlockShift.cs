namespace MaskedSeq2Seq.Evaluation;

/// <summary>Moves neighbouring words to another place.</summary>
/// <param name="Start">The first of the words.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Target">The word before which they go, counted before the move.</param>
internal readonly record struct BlockShift(int Start, int Length, int Target)
{
    /// <summary>The words in their new order.</summary>
    public string[] Apply(string[] words)
    {
        var (end, block) = (Start + Length, words[Start..(Start + Length)]);
        if (Target < Start)
            return [.. words[..Target], .. block, .. words[Target..Start], .. words[end..]];
        if (Target > end)
            return [.. words[..Start], .. words[end..Target], .. block, .. words[Target..]];
        // A target within the block means that many words further right.
        var next = Math.Min(Target + Length, words.Length);
        return [.. words[..Start], .. words[end..next], .. block, .. words[next..]];
    }
}
