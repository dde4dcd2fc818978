using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;

namespace MaskedSeq2Seq.Reporting;

/// <summary>The sentences whose answer padding changes, with their answers under each other.</summary>
internal static class ChangedTable
{
    /// <summary>Shows those first that take the least padding to change.</summary>
    /// <param name="result">What the audit found.</param>
    /// <param name="most">The most sentences to show.</param>
    public static Table Build(AuditResult result, int most)
    {
        List<string> order = [.. result.Conditions.Select(condition => condition.Name)];
        var byPadding = result.Changed.OrderBy(sentence => order.IndexOf(sentence.Changes[0].Condition));
        var shown = byPadding.Take(most).ToList();
        var all = Wording.Count(result.Changed.Count, "sentence");
        return new Table(
            $"{all} of {result.Sentences} with another answer beside padding",
            [new TableColumn("sentence"), new TableColumn("with"), new TableColumn("text")],
            [.. shown.SelectMany(sentence => Rows(sentence, result))],
            result.Changed.Count > shown.Count
                ? [$"{Wording.Count(shown.Count, "sentence")} shown, those first that the least padding changes"]
                : []);
    }

    private static IEnumerable<TableRow> Rows(ChangedSentence sentence, AuditResult result)
    {
        yield return Row($"{sentence.Number}", "source", sentence.Source, Tone.Neutral, startsGroup: true);
        yield return Row("", "reference", sentence.Reference, Tone.Neutral);
        yield return Row("", "alone", sentence.Alone, ToneOf(sentence.Alone, sentence));
        foreach (var answer in sentence.Changes.GroupBy(change => change.Answer))
        {
            var conditions = answer.Select(change => change.Condition).ToHashSet();
            yield return Row("", Conditions(conditions, result), answer.Key, ToneOf(answer.Key, sentence));
        }
    }

    private static Tone ToneOf(string answer, ChangedSentence sentence) =>
        answer == sentence.Reference ? Tone.Good : Tone.Bad;

    /// <summary>Neighbours among the amounts of padding as a range: "4 to 64 extra, mixed batches".</summary>
    private static string Conditions(HashSet<string> names, AuditResult result)
    {
        var parts = new List<string>();
        var extras = result.Conditions.Where(condition => condition.ExtraPositions is not null).ToList();
        for (var i = 0; i < extras.Count; i++)
        {
            if (!names.Contains(extras[i].Name))
                continue;
            var first = extras[i];
            while (i + 1 < extras.Count && names.Contains(extras[i + 1].Name))
                i++;
            parts.Add(first == extras[i]
                ? AuditWording.Condition(first)
                : $"{first.ExtraPositions} to {extras[i].ExtraPositions} extra");
        }
        parts.AddRange(result.Conditions
            .Where(condition => condition.ExtraPositions is null && names.Contains(condition.Name))
            .Select(AuditWording.Condition));
        return string.Join(", ", parts);
    }

    private static TableRow Row(string number, string with, string text, Tone tone, bool startsGroup = false) =>
        new([new Cell(number), new Cell(with, Tone.Muted), new Cell(text, tone)], startsGroup);
}
