using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class TestEvaluationTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    private LoadedRun Run => toy.Run;

    [Fact]
    public void With_mask_and_packing_padding_changes_nothing()
    {
        var result = toy.Evaluate(progress: null);
        Assert.Equal(["alone", "mixed", "padded_x2", "padded_x4"], result.Conditions.Select(one => one.Condition));
        Assert.All(result.Conditions, one =>
        {
            Assert.Equal(1.0, one.ExactAgreementWithAlone);
            Assert.Equal(0.0, one.AttentionOnPadding);
            Assert.Equal(result.Conditions[0].Quality, one.Quality);
            Assert.Equal(result.Perplexity, one.Perplexity, 1e-4);
        });
        Assert.Equal((40, "exact_match"), (result.Sentences, result.Metric));
    }

    [Fact]
    public void Without_a_mask_attention_falls_on_padding_and_more_on_more_padding()
    {
        var result = toy.Evaluate("model.mask=none");
        var shares = result.Conditions.Select(one => one.AttentionOnPadding).ToList();
        Assert.Equal(0.0, shares[0]);
        Assert.True(shares[0] < shares[1] && shares[1] < shares[2] && shares[2] < shares[3], string.Join(", ", shares));
        Assert.InRange(shares[3], 0.01, 1);
        Assert.NotEqual(result.Perplexity, result.Under("padded_x4")!.Perplexity, 1e-4);
    }

    [Fact]
    public void Without_mask_and_packing_some_answers_change()
    {
        var result = toy.Evaluate("model.mask=none", "model.packing=false");
        Assert.Equal(1.0, result.Under("alone")!.ExactAgreementWithAlone);
        Assert.InRange(result.Under("padded_x4")!.ExactAgreementWithAlone, 0, 0.99);
    }

    [Fact]
    public void Attention_on_padding_is_the_mean_weight_there_over_all_real_target_tokens()
    {
        var data = Run.Configuration.Data;
        var test = TaskData.LoadSet(data, data.Test, Run.SourceVocabulary, Run.Target.Vocabulary);
        var settings = Run.Configuration.Evaluation with { MaximumSentences = 8, PaddingFactors = [] };
        Run.Model.Mask = MaskStrategies.Create("none");
        try
        {
            var host = PaddedBatch.Create(test.Pairs, [0, 1, 2, 3, 4, 5, 6, 7]);
            using var batch = Batch.FromHost(host, CPU);
            using var noGrad = no_grad();
            var (logits, weights) = Run.Model.LogitsAndWeights(batch);
            var flat = weights.cpu().data<float>().ToArray();
            var sum = 0.0;
            for (var b = 0; b < host.Size; b++)
                for (var t = 0; t < host.TargetLengths[b]; t++)
                    for (var s = host.SourceLengths[b]; s < host.SourceWidth; s++)
                        sum += flat[(b * host.TargetWidth + t) * host.SourceWidth + s];
            var mixed = TestEvaluation.Run(
                Run.Model, test, Run.Target, settings, ct: TestContext.Current.CancellationToken).Under("mixed")!;
            Assert.Equal(sum / host.TargetTokens, mixed.AttentionOnPadding, 1e-6);
            Assert.Equal(1 - (double)host.SourceTokens / (host.Size * host.SourceWidth), mixed.PaddingShare, 10);
            logits.Dispose();
            weights.Dispose();
        }
        finally
        {
            Run.Model.Mask = MaskStrategies.Create("negative_infinity");
        }
    }

    [Fact]
    public void Quality_is_the_metric_of_the_translations()
    {
        var data = Run.Configuration.Data;
        var test = TaskData.LoadSet(data, data.Test, Run.SourceVocabulary, Run.Target.Vocabulary);
        var right = toy.Translate([.. test.SourceLines]).Zip(test.TargetLines).Count(pair => pair.First == pair.Second);
        Assert.Equal(right / 40.0, toy.Evaluate(progress: null).Conditions[0].Quality, 10);
        Assert.InRange(right, 1, 40);
    }

    [Fact]
    public void Progress_rises_to_1_and_cancelling_ends_the_evaluation()
    {
        var shares = new Shares();
        toy.Evaluate(shares);
        Assert.Equal(shares.Seen.Order(), shares.Seen);
        Assert.Equal(1.0, shares.Seen[^1]);
        Assert.True(shares.Seen.Count >= 20, $"{shares.Seen.Count} reports");
        Assert.Throws<OperationCanceledException>(() => Run.Evaluate(ct: new CancellationToken(canceled: true)));
    }

    private sealed class Shares : IProgress<double>
    {
        public List<double> Seen { get; } = [];

        public void Report(double value) => Seen.Add(value);
    }
}
