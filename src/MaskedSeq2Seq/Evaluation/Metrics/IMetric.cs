namespace MaskedSeq2Seq.Evaluation;

/// <summary>A measure of how good decoded sentences are, against one reference each.</summary>
/// <remarks>To add one: a class with this interface, and one line in <see cref="QualityMetrics"/>.</remarks>
public interface IMetric
{
    /// <summary>The name in a configuration: <c>evaluation.metric</c>.</summary>
    string Name { get; }

    /// <summary>What it measures and in which unit, in one line.</summary>
    string Summary { get; }

    /// <summary>Whether a better model scores higher.</summary>
    bool HigherIsBetter { get; }

    /// <summary>The score of a whole set of sentences.</summary>
    /// <param name="hypotheses">The tokens that the model wrote, a sentence each.</param>
    /// <param name="references">The tokens it should have written, in the same order.</param>
    /// <exception cref="ArgumentException">There is no sentence, or the two differ in their number.</exception>
    double Score(IReadOnlyList<string[]> hypotheses, IReadOnlyList<string[]> references);
}
