namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// A measure of how good sentences are, against one or several references each. What it needs to know of a sentence is
/// a row of numbers, and the score of a set is a function of the sum of their rows; that is what makes it cheap to
/// score the set again with sentences left out, repeated or exchanged.
/// </summary>
/// <remarks>To add one: a class with this interface, and one line in <see cref="QualityMetrics"/>.</remarks>
public interface IMetric
{
    /// <summary>The name in a configuration (<c>evaluation.metric</c>) and on the command line.</summary>
    string Name { get; }

    /// <summary>The name as the field writes it: <c>chrF2++</c>.</summary>
    string Title { get; }

    /// <summary>What it measures and in which unit, in one line.</summary>
    string Summary { get; }

    /// <summary>Whether a better model scores higher.</summary>
    bool HigherIsBetter { get; }

    /// <summary>Whether the score is a share, mostly in [0, 1], or in points, mostly from 0 to 100.</summary>
    bool IsShare { get; }

    /// <summary>How it was set, as parts <c>key:value</c> of a signature with <c>|</c> between; may be empty.</summary>
    string Options { get; }

    /// <summary>All that the metric has to know of a sentence; always of the same length.</summary>
    /// <param name="hypothesis">What was written.</param>
    /// <param name="references">What would be right; one at least.</param>
    double[] Statistics(Sentence hypothesis, IReadOnlyList<Sentence> references);

    /// <summary>The score of a set of sentences.</summary>
    /// <param name="sums">The sums of their statistics.</param>
    double Score(ReadOnlySpan<double> sums);

    /// <summary>What stands behind a score, for those who look closer; may be empty.</summary>
    /// <param name="sums">The sums of the sentences' statistics.</param>
    string Details(ReadOnlySpan<double> sums) => "";
}
