using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class SacreBleuTests
{
    public static TheoryData<string> MetricNames => [.. Figures.All.Metrics];

    [Fact]
    public void There_are_200_outputs_of_many_lengths_with_1_to_4_references()
    {
        var segments = Figures.All.Segments;
        Assert.Equal(200, segments.Length);
        Assert.Equal([1, 2, 3, 4], segments.Select(segment => segment.References.Length).Distinct().Order());
        var lengths = segments.Select(segment => segment.Hypothesis.Split(' ').Length).ToArray();
        Assert.Equal(1, lengths.Min());
        Assert.InRange(lengths.Max(), 100, 1000);
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void Every_single_output_scores_as_with_sacreBLEU(string name)
    {
        var metric = Figures.Metric(name, perSentence: true);
        var place = Array.IndexOf(Figures.All.Metrics, name);
        Assert.All(Figures.All.Segments, segment => Assert.Equal(
            segment.Scores[place], metric.Score([Sentence.OfWords(segment.Hypothesis)], [segment.Right]), 1e-6));
    }

    [Theory]
    [MemberData(nameof(MetricNames))]
    public void Whole_corpora_give_the_very_line_that_sacreBLEU_prints(string name)
    {
        var metric = Figures.Metric(name, perSentence: false);
        Assert.Equal(5, Figures.All.Corpora.Count);
        foreach (var (corpus, lines) in Figures.All.Corpora)
        {
            var segments = Figures.All.Corpus(corpus).ToArray();
            IReadOnlyList<Sentence>[] references = [.. segments.Select(segment => segment.References)];
            var sums = MetricScores.Sum(
                metric.Statistics([.. segments.Select(segment => segment.Hypothesis)], references));
            var score = RoundedNumber.Format(metric.Score(sums), 2);
            var line = $"{metric.Title}|{MetricSignature.Of(metric, references)} = {score} {metric.Details(sums)}";
            Assert.Equal(lines[name], line.TrimEnd());
        }
    }
}
