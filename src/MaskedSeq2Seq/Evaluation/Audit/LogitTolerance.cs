namespace MaskedSeq2Seq.Evaluation;

/// <summary>
/// By how much a logit may move before padding is to blame: floating-point sums come out a little differently in
/// every shape of batch, padding or not.
/// </summary>
/// <remarks>
/// What rounding does is measured on the very sentences of the audit: each is computed alone and again in a batch of
/// equally long ones, without any padding. Padded batches differ from both in their width too, which regroups the sums
/// of attention and of the recurrence once more, and a maximum over more numbers is larger; so the measured value, or
/// the spacing of floating-point numbers at the largest logit where that is more, is multiplied by
/// <see cref="Margin"/>.
/// </remarks>
/// <param name="Rounding">The largest change of a logit in batches without padding.</param>
/// <param name="Spacing">The spacing of floating-point numbers at the largest logit.</param>
public sealed record LogitTolerance(double Rounding, double Spacing)
{
    /// <summary>How many times what rounding is seen to do is still taken for rounding.</summary>
    public const double Margin = 16;

    /// <summary>The largest change that is taken for rounding.</summary>
    public double Value => Margin * Math.Max(Rounding, Spacing);
}
