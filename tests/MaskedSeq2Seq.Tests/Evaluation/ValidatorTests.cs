using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Decoding;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;
using MaskedSeq2Seq.Training;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class ValidatorTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private LoadedRun Run => toy.Run;

    private EvaluationSettings Settings => Run.Configuration.Evaluation;

    [Fact]
    public void Loss_and_token_accuracy_equal_those_of_stepping_through_each_sentence_alone()
    {
        var pairs = Pairs();
        var (loss, right, tokens) = (0.0, 0, 0);
        for (var i = 0; i < pairs.Count; i++)
        {
            foreach (var (logits, gold) in Steps(pairs, i))
            {
                loss += Math.Log(logits.Sum(logit => Math.Exp(logit))) - logits[gold];
                right += Array.IndexOf(logits, logits.Max()) == gold ? 1 : 0;
                tokens++;
            }
        }
        var result = Validate(Settings);
        Assert.Equal(loss / tokens, result.Loss, 1e-5);
        Assert.Equal(Math.Exp(loss / tokens), result.Perplexity, 1e-5);
        Assert.Equal((double)right / tokens, result.TokenAccuracy, 10);
        Assert.InRange(result.TokenAccuracy, 0.2, 0.9999);
    }

    [Fact]
    public void Sequence_accuracy_equals_that_of_greedy_decoding()
    {
        var pairs = Pairs();
        var right = 0;
        for (var i = 0; i < pairs.Count; i++)
        {
            using var batch = Batch.FromHost(PaddedBatch.Create(pairs, [i]), CPU);
            var hypothesis = Answers.Of(Run.Model, batch, 20)[0];
            right += hypothesis.Tokens.AsSpan().SequenceEqual(pairs.Target[i]) ? 1 : 0;
        }
        Assert.Equal((double)right / pairs.Count, Validate(Settings).SequenceAccuracy, 10);
        Assert.InRange(right, 1, pairs.Count - 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_model_is_validated_without_dropout_and_left_in_its_mode(bool training)
    {
        Run.Model.train(training);
        var (first, second) = (Validate(Settings), Validate(Settings));
        Assert.Equal(training, Run.Model.training);
        Assert.Equal(first.Loss, second.Loss);
        Run.Model.eval();
    }

    [Fact]
    public void A_limit_leaves_the_later_sentences_out()
    {
        var all = Pairs();
        var first = new ParallelCorpus("first", Part(all.Source), Part(all.Target));
        var limited = Validate(Settings with { MaximumSentences = 11 });
        var expected = new Validator(first, Settings, CPU).Validate(Run.Model, None);
        Assert.Equal(expected.Loss, limited.Loss, 1e-6);
        Assert.Equal(expected.SequenceAccuracy, limited.SequenceAccuracy, 10);
    }

    [Theory]
    [InlineData("exact_match")]
    [InlineData("bleu")]
    [InlineData("token_error_rate")]
    public void Answers_are_judged_as_a_test_of_each_sentence_alone_judges_them(string metric)
    {
        var settings = Settings with { Metric = metric, ValidateAnswers = true, Search = new() { BeamSize = 3 } };
        var data = Run.Configuration.Data;
        var set = TaskData.LoadSet(data, data.Validation, Run.SourceVocabulary, Run.Target.Vocabulary);
        var greedily = settings with { Search = new(), PaddingFactors = [] };
        var expected = TestEvaluation.Run(Run.Model, set, Run.Target, greedily, ct: None);
        var validator = Validator.Of(set, Run.Target, settings, CPU);

        var (first, second) = (validator.Validate(Run.Model, None), validator.Validate(Run.Model, None));

        var quality = expected.Conditions[0].Quality;
        Assert.Equal(new AnswerQuality(metric, quality, metric != "token_error_rate"), first.Answers);
        Assert.Equal(first.Answers, second.Answers);
        if (metric == "exact_match")
            Assert.Equal(first.SequenceAccuracy, first.Answers!.Value, 10);
        Assert.Null(Validator.Of(set, Run.Target, Settings, CPU).Validate(Run.Model, None).Answers);
    }

    [Fact]
    public void A_cancelled_validation_ends_at_once() =>
        Assert.Throws<OperationCanceledException>(() =>
            new Validator(Pairs(), Settings, CPU).Validate(Run.Model, new CancellationToken(canceled: true)));

    private ParallelCorpus Pairs()
    {
        var data = Run.Configuration.Data;
        return TaskData.LoadSet(data, data.Validation, Run.SourceVocabulary, Run.Target.Vocabulary).Pairs;
    }

    private ValidationResult Validate(EvaluationSettings settings) =>
        new Validator(Pairs(), settings, CPU).Validate(Run.Model, None);

    /// <summary>The logits after each prefix of the reference, and the token that comes next.</summary>
    private List<(double[] Logits, int Gold)> Steps(ParallelCorpus pairs, int i)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        long[] source = [.. pairs.Source[i].ToArray().Select(id => (long)id), SpecialTokens.EndOfSentence];
        int[] target = [.. pairs.Target[i], SpecialTokens.EndOfSentence];
        var model = Assert.IsType<Seq2SeqModel>(Run.Model);
        var encoded = model.Encode(tensor(source).unsqueeze(0), tensor(new[] { (long)source.Length }));
        var (state, previous) = (model.Start(encoded), SpecialTokens.BeginOfSentence);
        var steps = new List<(double[], int)>();
        foreach (var gold in target)
        {
            var step = model.Step(tensor(new[] { (long)previous }), state, encoded);
            steps.Add((step.Logits.to(ScalarType.Float64).data<double>().ToArray(), gold));
            (state, previous) = (step.State, gold);
        }
        return steps;
    }

    private static SentenceStore Part(SentenceStore store)
    {
        var builder = new VocabularyBuilder();
        for (var id = 0; id < 20; id++)
            builder.Add($"w{id}");
        var vocabulary = builder.Build(0, 1);
        var lines = Enumerable.Range(0, 11)
            .Select(i => string.Join(' ', store[i].ToArray().Select(vocabulary.TokenOf)));
        return SentenceStore.FromLines(lines, Tokenizers.Create("whitespace"), vocabulary);
    }
}
