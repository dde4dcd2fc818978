using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What is claimed, what the measurements say of it, and the figures behind that.</summary>
public static class ClaimsTable
{
    /// <summary>Builds the table.</summary>
    /// <param name="results">The results.</param>
    public static Table Build(ExperimentResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new Table(
            $"{results.Name}: what is claimed",
            [new TableColumn("claim"), new TableColumn("verdict"), new TableColumn("measured")],
            [.. results.Claims.SelectMany(Rows)],
            [Note]);
    }

    /// <summary>A verdict in words.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Name(ClaimVerdict verdict) => verdict switch
    {
        ClaimVerdict.Supported => "supported",
        ClaimVerdict.Contradicted => "contradicted",
        _ => "not decided",
    };

    /// <summary>How claims are judged.</summary>
    internal const string Note =
        "a claim is supported if the 95 % interval of everything it was judged by lies where it says, contradicted if "
        + "one lies wholly elsewhere, and not decided otherwise; \"equal\" means closer than the margin; each "
        + "claim is judged by itself, uncorrected for how many there are";

    private static IEnumerable<TableRow> Rows(ClaimResult claim) => claim.Checks.Index().Select(check => new TableRow(
        [
            new Cell(check.Index == 0 ? claim.Text : ""),
            check.Index == 0 ? new Cell(Name(claim.Verdict), Tones.Of(claim.Verdict)) : Cell.Empty,
            new Cell(check.Item.Figures + (claim.Checks.Count > 1 ? $" ({Name(check.Item.Verdict)})" : "")),
        ],
        StartsGroup: check.Index == 0));
}
