using MaskedSeq2Seq.Data;
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

    private static int[][] Ids(TargetLanguage target) =>
        Array.ConvertAll(Outputs, ids => Array.ConvertAll(ids, id => target.Vocabulary.IdOf("AB"[id].ToString())));

    private static (EvaluationSet Test, TargetLanguage Target) TwoPronunciations()
    {
        var toy = ToyCorpus.Of("a", "b", "c");
        return (toy.Set with { SourceLines = ["read", "read", "lead"], TargetLines = ["A", "B", "C"] }, toy.Target);
    }
}
