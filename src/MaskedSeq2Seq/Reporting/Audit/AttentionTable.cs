using System.Globalization;
using MaskedSeq2Seq.Evaluation;
using static MaskedSeq2Seq.Reporting.AuditWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Where attention falls on padding: by source length, and by decoding step.</summary>
internal static class AttentionTable
{
    private const int MostRows = 10;

    /// <summary>A row for each length, or for ranges of lengths.</summary>
    public static Table ByLength(AuditResult result) =>
        Build("Attention on padding by source length, in tokens", "length", result.AttentionByLength, result);

    /// <summary>A row for each decoding step, or for ranges of steps.</summary>
    public static Table ByStep(AuditResult result) =>
        Build("Attention on padding by decoding step", "step", result.AttentionByStep, result);

    private static Table Build(
        string title, string place, IReadOnlyList<AttentionShare> shares, AuditResult result)
    {
        int[] padded = [.. Enumerable.Range(0, result.Conditions.Count)
            .Where(i => result.Conditions[i].ExtraPositions is not 0)];
        return new Table(
            title,
            [
                new TableColumn(place), new TableColumn("target tokens", Numeric: true),
                .. padded.Select(i => new TableColumn(Condition(result.Conditions[i]), Numeric: true)),
            ],
            [.. Ranges(shares).Select(range => Row(range, padded))],
            []);
    }

    private static TableRow Row(ArraySegment<AttentionShare> range, int[] conditions)
    {
        var tokens = range.Sum(share => share.TargetTokens);
        var (first, last) = (range[0].Place, range[^1].Place);
        return new TableRow(
        [
            new Cell(first == last ? $"{first}" : $"{first} to {last}"),
            new NumberCell(tokens, tokens.ToString("N0", CultureInfo.InvariantCulture)),
            .. conditions.Select(i =>
                ShareCell(range.Sum(share => share.OnPadding[i] * share.TargetTokens) / tokens)),
        ]);
    }

    /// <summary>All places if they are few, else neighbours together, about as many target tokens in each.</summary>
    private static IEnumerable<ArraySegment<AttentionShare>> Ranges(IReadOnlyList<AttentionShare> shares)
    {
        AttentionShare[] all = [.. shares];
        var perRow = all.Length <= MostRows ? 0 : (double)all.Sum(share => share.TargetTokens) / MostRows;
        for (int start = 0, next = 0; start < all.Length; start = next)
        {
            var tokens = 0;
            do
                tokens += all[next++].TargetTokens;
            while (next < all.Length && tokens + all[next].TargetTokens / 2.0 <= perRow);
            yield return new ArraySegment<AttentionShare>(all, start, next - start);
        }
    }
}
