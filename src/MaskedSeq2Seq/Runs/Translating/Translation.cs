namespace MaskedSeq2Seq.Runs;

/// <summary>What became of a line.</summary>
/// <param name="Source">The line.</param>
/// <param name="Answers">The answers, best first; at least one.</param>
public sealed record Translation(string Source, IReadOnlyList<TranslatedLine> Answers);

/// <summary>An answer to a line.</summary>
/// <param name="Text">The answer as text.</param>
/// <param name="Score">What it was ranked by: the logarithm of its probability after all penalties.</param>
/// <param name="LogProbability">The natural logarithm of its probability.</param>
/// <param name="Alignment">Where the model looked for each word, by the words written; empty for labels.</param>
public sealed record TranslatedLine(
    string Text, double Score, double LogProbability, IReadOnlyList<AlignmentPoint> Alignment)
{
    /// <summary>The answer to a line without a token: there is nothing to say, and no doubt about it.</summary>
    public static TranslatedLine Empty { get; } = new("", 0, 0, []);
}
