using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using static MaskedSeq2Seq.Reporting.AuditWording;

namespace MaskedSeq2Seq.Reporting;

/// <summary>What an audit found, as tables.</summary>
public static class AuditTables
{
    /// <summary>Every table, in the order in which they are read.</summary>
    /// <param name="result">What the audit found.</param>
    /// <param name="sentences">The most sentences to show with their answers.</param>
    public static IReadOnlyList<Table> Build(AuditResult result, int sentences)
    {
        ArgumentNullException.ThrowIfNull(result);
        var tables = new List<Table> { Swaps(result), Conditions(result) };
        if (!IsDeaf(result))
            tables.Add(Gradients(result));
        if (!IsBlind(result))
            tables.AddRange([AttentionTable.ByLength(result), AttentionTable.ByStep(result)]);
        if (result.Changed.Count > 0)
            tables.Add(ChangedTable.Build(result, sentences));
        return tables;
    }

    /// <summary>Whether no attention at all falls on padding: tables of nothing but zeros are left out.</summary>
    private static bool IsBlind(AuditResult result) =>
        result.Conditions.All(condition => condition.AttentionOnPadding == 0);

    /// <summary>Whether no gradient at all arrives at padding.</summary>
    private static bool IsDeaf(AuditResult result) => result.Conditions.All(condition =>
        condition.Gradient is { StatesAtPadding: 0, EmbeddingsAtPadding: 0 });

    private static Table Swaps(AuditResult result)
    {
        var encoders = result.Swaps.Select(swap => (swap.Encoder, swap.EncoderSwapped)).Distinct().ToList();
        var masks = result.Swaps.Select(swap => (swap.Mask, swap.MaskSwapped)).Distinct().ToList();
        return new Table(
            "Whose fault: the largest change of a logit, with the mask and "
                + $"{(result.Encoder.Packing is null ? "self-attention mask" : "packing")} swapped without retraining",
            [
                new TableColumn("mask"),
                .. encoders.Select(one => new TableColumn(Own(Column(one.Encoder), one.EncoderSwapped), Numeric: true)),
            ],
            [.. masks.Select(mask => new TableRow(
            [
                new Cell(Own(mask.Mask, mask.MaskSwapped)),
                .. encoders.Select(encoder => LogitChange(
                    result.Swaps.Single(swap =>
                        (swap.MaskSwapped, swap.EncoderSwapped) == (mask.MaskSwapped, encoder.EncoderSwapped))
                    .LargestLogitChange,
                    result)),
            ]))],
            AuditVerdict.Remarks(result));
    }

    private static Table Conditions(AuditResult result)
    {
        var scale = QualityScale.Of(result.Metric);
        return new Table(
            "As padding grows",
            [
                new TableColumn("padding"), new TableColumn(Wording.Metric(result.Metric), Numeric: true),
                new TableColumn("same as alone", Numeric: true), new TableColumn("largest logit change", Numeric: true),
                new TableColumn("attention on padding", Numeric: true), new TableColumn("padding share", Numeric: true),
            ],
            [
                new TableRow(
                [
                    new Cell("sentence alone"),
                    new NumberCell(result.QualityAlone, scale.Text(result.QualityAlone)),
                    Cell.Empty, Cell.Empty, Cell.Empty, Cell.Empty,
                ]),
                .. result.Conditions.Select(condition => new TableRow(
                [
                    new Cell(Condition(condition)),
                    new NumberCell(condition.Quality, scale.Text(condition.Quality)),
                    new NumberCell(
                        condition.ExactAgreementWithAlone,
                        QualityScale.Percent.Text(condition.ExactAgreementWithAlone),
                        condition.ExactAgreementWithAlone < 1 ? Tone.Bad : Tone.Good),
                    LogitChange(condition.LargestLogitChange, result),
                    ShareCell(condition.AttentionOnPadding),
                    new NumberCell(condition.PaddingShare, Share(condition.PaddingShare)),
                ], StartsGroup: condition.ExtraPositions is null)),
            ],
            [
                $"{result.Sentences} of {result.SentencesOfSet} sentences, each beside so many extra positions of "
                    + "padding, and in batches of mixed lengths as the sample has them",
                .. Silences(result),
            ]);
    }

    private static IEnumerable<string> Silences(AuditResult result)
    {
        if (IsBlind(result))
            yield return "no attention falls on padding, whatever the length of the sentence and at any decoding step";
        if (IsDeaf(result))
        {
            yield return "no gradient of the loss arrives at padding, neither at the encoder's states nor at the "
                + "embedded source";
        }
    }

    private static Table Gradients(AuditResult result) => new(
        "The loss's gradient that arrives at padding: norms over all sentences",
        [
            new TableColumn("padding"), new TableColumn("states at padding", Numeric: true),
            new TableColumn("at tokens", Numeric: true), new TableColumn("embeddings at padding", Numeric: true),
            new TableColumn("at tokens", Numeric: true),
        ],
        [.. result.Conditions.Select(condition => new TableRow(
        [
            new Cell(Condition(condition)),
            AtPadding(condition.Gradient.StatesAtPadding),
            Norm(condition.Gradient.StatesAtTokens),
            AtPadding(condition.Gradient.EmbeddingsAtPadding),
            Norm(condition.Gradient.EmbeddingsAtTokens),
        ], StartsGroup: condition.ExtraPositions is null))],
        ["states: as attention reads them; embeddings: what the encoder reads"]);

    private static NumberCell LogitChange(double change, AuditResult result) =>
        new(change, Change(change), change <= result.Tolerance.Value ? Tone.Good : Tone.Bad);

    private static NumberCell AtPadding(double norm) => new(norm, Change(norm), norm == 0 ? Tone.Good : Tone.Bad);

    private static NumberCell Norm(double norm) => new(norm, Change(norm));

    private static string Column(EncoderPadding encoder) => encoder.Packing is null
        ? $"{EncoderPart(encoder)} {Choice(encoder)}"
        : Choice(encoder);

    private static string Own(string name, bool swapped) => swapped ? name : $"{name} (as it is)";
}
