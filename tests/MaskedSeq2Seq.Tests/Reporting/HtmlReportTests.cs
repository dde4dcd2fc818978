using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Reporting;
using MaskedSeq2Seq.Tests.Experiments;

namespace MaskedSeq2Seq.Tests.Reporting;

public class HtmlReportTests
{
    private static readonly ReportContext Context = new(
        "m2s compare sample.yaml", "sample.yaml", DateTimeOffset.UnixEpoch, "model:\n  mask: none # <default>\n");

    [Fact]
    public void The_page_begins_with_the_verdict_and_ends_with_how_it_was_made()
    {
        var page = Page(Sample.Results(
            [Sample.Result(0.95, 0.90, 0.50, 300, 0.3), Sample.Result(0.96, 0.91, 0.52, 300, 0.3)],
            [Sample.Result(0.96, 0.96, 0.96, 200), Sample.Result(0.97, 0.97, 0.97, 200)]));

        string[] inOrder =
        [
            "<p class=\"headline\">When every batch is padded to 4 times its width", "Learning curves",
            "Difference to unmasked", "Quality against padding", "Attention on padding", "All numbers",
            "m2s compare sample.yaml", "mask: none # &lt;default&gt;",
        ];
        Assert.Equal(inOrder.Length, inOrder.Count(part => page.Contains(part, StringComparison.Ordinal)));
        var places = inOrder.Select(part => page.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_quality_of_answers_has_its_own_curve_where_validations_asked_for_some()
    {
        RunResult Of(params double?[] qualities)
        {
            var result = Sample.Result(20, 20, 20, metric: "bleu");
            return result with
            {
                Curve = [.. result.Curve.Zip(qualities, (point, quality) => point with { Quality = quality })],
            };
        }
        var silent = Page(Sample.Results([Of(null, null)], [Of(null, null)]));
        var page = Page(Sample.Results([Of(12.5, 17.24)], [Of(15.5, 31.26)]));

        Assert.DoesNotContain("Learning curves of BLEU", silent, StringComparison.Ordinal);
        Assert.Contains("<h3>Learning curves of BLEU</h3>", page, StringComparison.Ordinal);
        Assert.Contains("Of the greedy answers to the validation sentences. Mean", page, StringComparison.Ordinal);
        Assert.Contains(
            "BLEU in validation over training steps, a curve for each variant. unmasked ends at 17.2 after 200 steps; "
            + "masked ends at 31.3 after 200 steps.</desc>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_the_network_for_nothing_and_runs_no_script()
    {
        var page = Page(Sample.Results([Sample.Result(1, 1, 1)], [Sample.Result(1, 1, 1)]))
            .Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal);

        foreach (var outside in new[] { "http:", "https:", "<script", "@import", "url(" })
            Assert.DoesNotContain(outside, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_name_is_shown_as_it_is_written()
    {
        var page = Page(Sample.Results([Sample.Result(1, 1, 1)], [Sample.Result(1, 1, 1)]) with { Name = "<b>&co" });

        Assert.Contains("<h1>&lt;b&gt;&amp;co</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Attention_is_shown_for_the_same_sentence_of_every_variant_and_missing_where_it_was_not_kept()
    {
        var unmasked = WithExample(Sample.Result(1, 1, 0.5, 300, 0.3), [[0.5, 0.2, 0.2, 0.1]]);
        var masked = WithExample(Sample.Result(1, 1, 1, 200), [[0.9, 0.1, 0, 0]]);

        var page = Page(Sample.Results([unmasked], [masked]));

        Assert.Contains("<h4>unmasked, with padding</h4>", page, StringComparison.Ordinal);
        Assert.Contains("<h4>masked, alone</h4>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<strong class=\"bad\">30.0 %</strong> of the attention on padding", page, StringComparison.Ordinal);
        Assert.Contains("<strong>0.0 %</strong> of the attention on padding", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "id=\"attention\"", Page(Sample.Results([Sample.Result(1, 1, 1)], [])), StringComparison.Ordinal);
    }

    [Fact]
    public void Factors_and_claims_have_their_place_where_there_are_some()
    {
        var claim = new ClaimSettings
        {
            Text = "A mask helps",
            Checks = [new ClaimCheckSettings
            {
                Of = new ClaimSide { Variant = "infinity-packed" }, Against = new ClaimSide { Variant = "none-packed" },
            }],
        };
        var page = Page(FactorialSample.Results(
            new()
            {
                ["none-packed"] = [0.50, 0.41, 0.30],
                ["none-unpacked"] = [0.10, 0.10, 0.11],
                ["infinity-packed"] = [0.60, 0.60, 0.60],
                ["infinity-unpacked"] = [0.60, 0.601, 0.60],
            },
            claim));

        Assert.Contains("<strong>A mask helps</strong>", page, StringComparison.Ordinal);
        Assert.Contains("mask: none → infinity", page, StringComparison.Ordinal);
        Assert.Contains("packing: packed → unpacked", page, StringComparison.Ordinal);
        Assert.Contains("Factors together", page, StringComparison.Ordinal);
        Assert.Contains(
            "<summary>Every factor in words</summary>\n<p>With each sentence alone", page, StringComparison.Ordinal);
        Assert.Contains("uncorrected for how many there are", page, StringComparison.Ordinal);
        var numbers = page[page.IndexOf("id=\"numbers\"", StringComparison.Ordinal)..];
        Assert.Contains(
            "* stands after correction for all main effects of the column", numbers, StringComparison.Ordinal);
        Assert.Contains("<h3>Grid: effects, tested</h3>", numbers, StringComparison.Ordinal);
        var tested = numbers[numbers.IndexOf("<h3>Grid: effects, tested</h3>", StringComparison.Ordinal)..];
        tested = tested[..tested.IndexOf("</table>", StringComparison.Ordinal)];
        Assert.Equal(1, tested.Split("answers right, each sentence alone</th>").Length - 1);
    }

    [Fact]
    public void Two_factors_that_act_together_are_neither_good_nor_bad()
    {
        var page = Page(FactorialSample.Results(new()
        {
            ["none-packed"] = [0.50, 0.51, 0.52],
            ["none-unpacked"] = [0.10, 0.11, 0.13],
            ["infinity-packed"] = [0.60, 0.61, 0.62],
            ["infinity-unpacked"] = [0.60, 0.61, 0.62],
        }));

        var together = page[page.IndexOf("<h3>Factors together</h3>", StringComparison.Ordinal)..];
        together = together[..together.IndexOf("</svg>", StringComparison.Ordinal)];
        Assert.Contains("class=\"dot neutral\"", together, StringComparison.Ordinal);
        Assert.DoesNotContain("dot good", together, StringComparison.Ordinal);
        Assert.DoesNotContain("dot bad", together, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exact_match")]
    [InlineData("accuracy")]
    [InlineData("token_accuracy")]
    public void No_share_is_drawn_beyond_100_percent(string metric)
    {
        RunResult Of(double quality) => Sample.Result(quality, quality, quality, metric: metric);

        var page = Page(Sample.Results([Of(0.7), Of(0.99), Of(1)], [Of(1), Of(0.8), Of(1)]));

        var figure = page[page.IndexOf("<h3>Quality against padding</h3>", StringComparison.Ordinal)..];
        figure = figure[..figure.IndexOf("</svg>", StringComparison.Ordinal)];
        Assert.Contains(">100 %</text>", figure, StringComparison.Ordinal);
        Assert.DoesNotContain(">120 %</text>", figure, StringComparison.Ordinal);
        Assert.DoesNotContain(">110 %</text>", figure, StringComparison.Ordinal);
    }

    [Fact]
    public void An_experiment_without_any_result_has_its_page_all_the_same()
    {
        var page = Page(Sample.Results([null], [null]));

        Assert.Contains("No run has finished, so there is nothing to compare yet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
    }

    private static RunResult WithExample(RunResult result, double[][] padded) => result with
    {
        Test = result.Test with
        {
            Examples = [new AttentionExample(
                "one", "1", new AttentionMap(["one", "</s>"], 0, ["1"], [[0.7, 0.3]]),
                new AttentionMap(["one", "</s>"], 2, ["1"], padded))],
        },
    };

    private static string Page(ExperimentResults results) =>
        HtmlReport.Write(results, VerdictWriter.Write(results), Context);
}
