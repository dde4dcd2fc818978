using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What a cell means for the reader; a display may colour it.</summary>
public enum Tone
{
    /// <summary>Neither good nor bad.</summary>
    Neutral,

    /// <summary>Better than what it is compared with, beyond chance.</summary>
    Good,

    /// <summary>Worse than what it is compared with, beyond chance.</summary>
    Bad,

    /// <summary>Less important: missing, or not to be told from chance.</summary>
    Muted,
}

/// <summary>One cell of a table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Tone">What it means for the reader.</param>
public record Cell(string Text, Tone Tone = Tone.Neutral)
{
    /// <summary>A cell with nothing to show.</summary>
    public static Cell Empty { get; } = new("", Tone.Muted);

    /// <summary>The cell's number at full precision, or null for a cell of words.</summary>
    public virtual double? Value => null;
}

/// <summary>A cell with a number.</summary>
/// <param name="Number">The number at full precision.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Tone">What it means for the reader.</param>
public sealed record NumberCell(double Number, string Text, Tone Tone = Tone.Neutral) : Cell(Text, Tone)
{
    /// <inheritdoc/>
    public override double? Value => Number;
}

/// <summary>A cell with a mean and its interval.</summary>
/// <param name="Estimate">Both at full precision.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Tone">What it means for the reader.</param>
public sealed record EstimateCell(Estimate Estimate, string Text, Tone Tone = Tone.Neutral) : Cell(Text, Tone)
{
    /// <inheritdoc/>
    public override double? Value => Estimate.Mean;
}
