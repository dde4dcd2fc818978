namespace MaskedSeq2Seq.Experiments;

/// <summary>A measure, and the way of padding under which it is taken.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Condition">The way of padding the test set; of no meaning for measures of training.</param>
public sealed record MeasuredUnder(Measure Measure, string Condition = ExperimentResults.Alone);
