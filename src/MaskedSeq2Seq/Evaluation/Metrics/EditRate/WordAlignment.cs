namespace MaskedSeq2Seq.Evaluation;

/// <summary>Which words of hypothesis and reference stand for each other, and which are wrong.</summary>
internal sealed class WordAlignment
{
    private readonly List<int> partners = [];
    private readonly List<bool> hypothesisErrors = [];
    private readonly List<bool> referenceErrors = [];

    /// <summary>Reads the alignment off the edits.</summary>
    public WordAlignment(IEnumerable<EditOperation> trace)
    {
        foreach (var operation in trace)
        {
            var isError = operation != EditOperation.Keep;
            if (operation != EditOperation.Insert)
                hypothesisErrors.Add(isError);
            if (operation == EditOperation.Delete)
                continue;
            partners.Add(hypothesisErrors.Count - 1);
            referenceErrors.Add(isError);
        }
    }

    /// <summary>
    /// The word of the hypothesis that stands for a word of the reference, or, where none does, the one before; -1
    /// before the first.
    /// </summary>
    public int PartnerOf(int referenceWord) => partners[referenceWord];

    /// <summary>Whether any of some words of the hypothesis is wrong.</summary>
    public bool HypothesisHasError(int start, int length) => hypothesisErrors.GetRange(start, length).Contains(true);

    /// <summary>Whether any of some words of the reference is missed.</summary>
    public bool ReferenceHasError(int start, int length) => referenceErrors.GetRange(start, length).Contains(true);
}
