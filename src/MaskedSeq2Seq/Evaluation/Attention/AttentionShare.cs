namespace MaskedSeq2Seq.Evaluation;

/// <summary>The attention on padding at one place: in sentences of a length, or at a decoding step.</summary>
/// <param name="Place">The length in tokens without the end of sentence, or the step, counted from 1.</param>
/// <param name="TargetTokens">How many target tokens the means are over.</param>
/// <param name="OnPadding">The mean weight on padding under each condition, in their order, in [0, 1].</param>
public sealed record AttentionShare(int Place, int TargetTokens, IReadOnlyList<double> OnPadding);
