using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Evaluation;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class ReferenceSetsTests
{
    private static readonly int[][] Outputs = [[1], [1], [0]];

    [Fact]
    public void Lines_of_the_same_source_can_share_their_references()
    {
        var (test, target) = TwoPronunciations();
        var settings = new EvaluationSettings { Metric = "token_error_rate", Metrics = ["exact_match"] };
        // The answer to `read` is its second pronunciation, that to `lead` is wrong.
        var own = ReferenceSets.Of(test, target, settings).Score(Ids(target));
        Assert.Equal((2.0 / 3, 1.0 / 3), (own["token_error_rate"], own["exact_match"]));
        var shared = ReferenceSets.Of(test, target, settings with { SharedReferences = true }).Score(Ids(target));
        Assert.Equal((1.0 / 2, 1.0 / 2), (shared["token_error_rate"], shared["exact_match"]));
    }

    [Fact]
    public void The_deciding_metric_comes_first_and_none_comes_twice()
    {
        var (test, target) = TwoPronunciations();
        var settings = new EvaluationSettings { Metric = "ter", Metrics = ["bleu", "ter"], MaximumSentences = 2 };
        Assert.Equal(["ter", "bleu"], ReferenceSets.Of(test, target, settings).Score(Ids(target)).Keys);
    }

    [Fact]
    public void Unknown_words_can_be_scored_as_the_source_words_looked_at()
    {
        var (test, target) = TwoPronunciations();
        test = test with { SourceLines = ["x A", "B y", "z"], TargetLines = ["A", "B C", "C"] };
        int[] unknown = [SpecialTokens.Unknown];
        Hypothesis[] answers =
        [
            new(unknown, 0) { SourceWords = [1] },
            new([.. unknown, target.Vocabulary.IdOf("C")], 0) { SourceWords = [0, 1] },
            new(unknown, 0) { SourceWords = [0] },
        ];
        var settings = new EvaluationSettings { Metrics = [] };
        var replacing = settings with { Search = new SearchSettings { Unknown = UnknownTokens.Replace } };
        Assert.Equal(0, ReferenceSets.Of(test, target, settings).Score(answers)["exact_match"]);
        Assert.Equal(2.0 / 3, ReferenceSets.Of(test, target, replacing).Score(answers)["exact_match"], 12);
    }

    private static Hypothesis[] Ids(TargetLanguage target) => Array.ConvertAll(
        Outputs, ids => new Hypothesis(Array.ConvertAll(ids, id => target.Vocabulary.IdOf("AB"[id].ToString())), 0));

    private static (EvaluationSet Test, TargetLanguage Target) TwoPronunciations()
    {
        var toy = ToyCorpus.Of("a", "b", "c");
        return (toy.Set with { SourceLines = ["read", "read", "lead"], TargetLines = ["A", "B", "C"] }, toy.Target);
    }
}
