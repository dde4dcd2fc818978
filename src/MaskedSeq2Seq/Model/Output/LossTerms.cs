namespace MaskedSeq2Seq.Model;

/// <summary>What the loss of a batch is made of.</summary>
/// <param name="LabelSmoothing">
/// The share of probability that is spread evenly over the vocabulary (Szegedy et al. 2016), in [0, 1).
/// </param>
/// <param name="Scale">What the sum over all real target tokens is multiplied by.</param>
internal readonly record struct LossTerms(double LabelSmoothing, double Scale);
