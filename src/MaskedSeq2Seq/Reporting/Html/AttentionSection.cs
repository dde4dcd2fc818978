using System.Text;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting.Charts;
using static MaskedSeq2Seq.Reporting.HtmlText;

namespace MaskedSeq2Seq.Reporting;

/// <summary>Shows, for a few test sentences, where each variant looked without padding and with it.</summary>
internal static class AttentionSection
{
    private const double WidestMap = 340;
    private const int MostPairs = 4;

    private const string Caption =
        "Each row is a token that the model wrote, each column a token that it read; the stronger a cell, the more it "
        + "looked there. Blue is attention on words, orange attention on padding.";

    private sealed record Seen(VariantResults Variant, AttentionExample Example);

    /// <summary>The section as HTML; empty for results that were kept without attention.</summary>
    public static string Write(ExperimentResults results)
    {
        var runs = results.Seeds.Select(seed => RunsOf(results, seed)).FirstOrDefault(of => of.Count > 0) ?? [];
        if (runs.Count == 0)
            return "";
        var text = new StringBuilder("<section id=\"attention\">\n<h2>Where the models look</h2>\n");
        text.Append(Paragraph($"{Caption} Seed {runs[0].Run.Seed}.", "lead"));
        var key = new HeatKey("Shades", "The stronger the blue, the more attention on a word; orange for padding.");
        text.Append(Figure.Inline(key.ToSvg(HeatKey.Width, "attention-key"))).Append('\n');
        var sentences = Enumerable.Range(0, runs[0].Run.Result!.Test.Examples.Count).Select(i =>
            Sentence(i, [.. runs.Select(run => new Seen(run.Variant, run.Run.Result!.Test.Examples[i]))])).ToList();
        var shown = runs.Count <= MostPairs ? sentences.Count : 1;
        text.AppendJoin("", sentences.Take(shown));
        if (shown < sentences.Count)
        {
            var others = Wording.Count(sentences.Count - shown, "more sentence");
            text.Append(Details($"The same for {others}", string.Concat(sentences.Skip(shown))));
        }
        return text.Append("</section>\n").ToString();
    }

    private static List<(VariantResults Variant, RunOutcome Run)> RunsOf(ExperimentResults results, int seed)
    {
        var runs = results.Variants.SelectMany(variant => variant.Runs
            .Where(run => run.Seed == seed && run.Result?.Test.Examples.Count > 0)
            .Select(run => (variant, run))).ToList();
        // Where runs were tested on different files, only those that show the same sentences can stand side by side.
        return [.. runs.Where(one => Sentences(one.run).SequenceEqual(Sentences(runs[0].run)))];
    }

    private static IEnumerable<string> Sentences(RunOutcome run) =>
        run.Result!.Test.Examples.Select(example => example.Source);

    private static string Sentence(int number, List<Seen> variants)
    {
        var example = variants[0].Example;
        var text = new StringBuilder($"""
            <figure class="attention">
            <h3>{Escape(example.Source)} <span class="arrow">→</span> {Escape(example.Reference)}</h3>
            <div class="maps">

            """);
        foreach (var (variant, seen) in variants)
        {
            var id = $"attention-{number + 1}-{Id(variant.Name)}";
            var padded = AttentionChart.Build(seen.Padded, $"{variant.Name}, with padding");
            var cell = padded.CellAt(WidestMap);
            if (variants.Count <= MostPairs)
            {
                var alone = AttentionChart.Build(seen.Alone, $"{variant.Name}, alone");
                Map(text, alone, cell, "no padding to look at", $"{id}-alone");
            }
            Map(text, padded, cell, $"{Share(seen.Padded)} of the attention on padding", $"{id}-padded");
        }
        var numbers = variants.Select(one => $"<h4>{Escape(one.Variant.Name)}</h4>\n"
            + HtmlTable.Write(AttentionChart.Numbers(one.Example.Padded, $"Attention of {one.Variant.Name}")));
        text.Append("</div>\n").Append(Details("Numbers", string.Concat(numbers))).Append("</figure>\n");
        return text.ToString();
    }

    private static void Map(StringBuilder text, HeatMap map, double cell, string note, string id) =>
        text.Append($"""
            <div class="map">
            <h4>{Escape(map.Title)}</h4>
            {Figure.Inline(map.ToSvg(map.WidthWith(cell), id))}
            <p class="note">{note}</p>
            </div>

            """);

    private static string Share(AttentionMap map)
    {
        var tone = map.OnPadding >= 0.005 ? " class=\"bad\"" : "";
        return $"<strong{tone}>{QualityScale.Percent.Text(map.OnPadding)}</strong>";
    }
}
