namespace MaskedSeq2Seq.Evaluation;

/// <summary>A sentence whose answer padding changes.</summary>
/// <param name="Number">Its place among the pairs of the set, counted from 1.</param>
/// <param name="Source">Its text.</param>
/// <param name="Reference">What should have been written.</param>
/// <param name="Alone">What the model writes if the sentence is alone.</param>
/// <param name="Changes">What it writes under each condition under which that is something else.</param>
public sealed record ChangedSentence(
    int Number, string Source, string Reference, string Alone, IReadOnlyList<ChangedAnswer> Changes);

/// <summary>Another answer than the sentence alone gets.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Answer">The answer.</param>
public sealed record ChangedAnswer(string Condition, string Answer);
