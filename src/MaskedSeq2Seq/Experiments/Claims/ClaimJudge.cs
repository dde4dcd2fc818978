namespace MaskedSeq2Seq.Experiments;

/// <summary>
/// Judges claims by where the 95 % interval of a difference lies: a direction is supported if all of it is beyond the
/// margin, and contradicted if none of it is; equality is supported if all of it is within the margin (two one-sided
/// tests, Schuirmann 1987, here at 2.5 % each) and contradicted if none of it is.
/// </summary>
internal sealed class ClaimJudge(
    ExperimentDescription description, RunMeasurements measurements, string metric, bool higherIsBetter)
{
    public ClaimResult Judge(ClaimSettings claim)
    {
        var checks = claim.Checks.Select(Judge).ToList();
        var verdict = checks.Exists(check => check.Verdict == ClaimVerdict.Contradicted) ? ClaimVerdict.Contradicted
            : checks.TrueForAll(check => check.Verdict == ClaimVerdict.Supported) ? ClaimVerdict.Supported
            : ClaimVerdict.NotDecided;
        return new ClaimResult(claim.Text, verdict, checks);
    }

    /// <summary>
    /// What the interval of a difference says about an expectation that has a sign, or none for equality.
    /// </summary>
    /// <param name="difference">The difference, with its interval.</param>
    /// <param name="sign">+1 if it should be above 0, −1 if below, 0 if near.</param>
    /// <param name="margin">The smallest difference that counts.</param>
    public static ClaimVerdict Judge(Estimate difference, int sign, double margin)
    {
        if (difference is not { Low: { } low, High: { } high })
            return ClaimVerdict.NotDecided;
        if (sign == 0)
        {
            return low >= -margin && high <= margin ? ClaimVerdict.Supported
                : low > margin || high < -margin ? ClaimVerdict.Contradicted
                : ClaimVerdict.NotDecided;
        }
        (low, high) = sign > 0 ? (low, high) : (-high, -low);
        return low > margin ? ClaimVerdict.Supported
            : high <= margin ? ClaimVerdict.Contradicted
            : ClaimVerdict.NotDecided;
    }

    private ClaimCheckResult Judge(ClaimCheckSettings check)
    {
        var measured = new MeasuredUnder(check.Measure, check.Condition);
        var contrast = ContrastOf(check);
        var values = contrast.BySeed(variant => measurements.BySeed(variant, measured));
        var expected = contrast.Weights.Keys.Min(measurements.Finished);
        var offset = check.Against is null ? check.Value : 0;
        var difference = PairedComparison.Of(
            values.OrderBy(pair => pair.Key).Select(pair => pair.Value - offset));
        var words = new ClaimWording(description.Target, metric, check);
        if (difference is null || values.Count < expected)
        {
            return new ClaimCheckResult(
                check, ClaimVerdict.NotDecided, difference, words.Missing(values.Count, expected));
        }
        var verdict = Judge(difference.Difference, SignOf(check), check.Margin);
        return new ClaimCheckResult(check, verdict, difference, words.Figures(difference.Difference));
    }

    private Contrast ContrastOf(ClaimCheckSettings check)
    {
        var contrast = Side(check.Of);
        if (check.Against is { } against)
            contrast = contrast.Minus(Side(against));
        return check.Beside is { } beside ? contrast.Minus(Side(beside.Of).Minus(Side(beside.Against))) : contrast;
    }

    private Contrast Side(ClaimSide side) => Contrast.Mean(side.In(description.Variants));

    private int SignOf(ClaimCheckSettings check)
    {
        var good = MeasureKinds.HigherIsBetter(check.Measure, higherIsBetter, description.Target) ? 1 : -1;
        return check.Expect switch
        {
            Expectation.Better => good,
            Expectation.Worse => -good,
            Expectation.Higher => 1,
            Expectation.Lower => -1,
            _ => 0,
        };
    }
}
