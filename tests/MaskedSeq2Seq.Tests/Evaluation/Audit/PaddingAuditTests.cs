using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Runs;
using MaskedSeq2Seq.Tests.Runs;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Evaluation;

public class PaddingAuditTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    private static readonly AuditSettings Settings = new() { Sentences = 0, ExtraPositions = [0, 3, 9] };

    [Fact]
    public void A_masked_and_packed_model_is_invariant_up_to_rounding()
    {
        var result = Audit();

        Assert.Equal(PaddingFault.None, result.Invariance.Fault);
        Assert.InRange(result.Invariance.LargestLogitChange, 0, 1e-4);
        Assert.InRange(result.Tolerance.Value, 1e-6, 1e-3);
        Assert.Equal(["extra_0", "extra_3", "extra_9", "mixed"], result.Conditions.Select(one => one.Name));
        Assert.All(result.Conditions, one =>
        {
            Assert.Equal((1.0, 0.0), (one.ExactAgreementWithAlone, one.AttentionOnPadding));
            Assert.Equal((0.0, 0.0), (one.Gradient.StatesAtPadding, one.Gradient.EmbeddingsAtPadding));
            Assert.True(one.Gradient is { StatesAtTokens: > 0, EmbeddingsAtTokens: > 0 });
            Assert.Equal(result.QualityAlone, one.Quality);
        });
        Assert.Empty(result.Changed);
        Assert.Single(result.Swaps);
        Assert.Equal((40, 40), (result.Sentences, result.SentencesOfSet));
    }

    [Theory]
    [InlineData("none", true, PaddingFault.Mask)]
    [InlineData("negative_infinity", false, PaddingFault.Recurrence)]
    [InlineData("none", false, PaddingFault.MaskAndRecurrence)]
    [InlineData("zero_weights", true, PaddingFault.Mask)]
    [InlineData("renormalize", true, PaddingFault.None)]
    [InlineData("renormalize", false, PaddingFault.Recurrence)]
    public void The_mask_and_the_recurrence_are_told_apart(string mask, bool packing, PaddingFault fault)
    {
        using var run = Open($"model.mask={mask}", $"model.packing={(packing ? "true" : "false")}");
        var result = run.Audit(Settings with { Sentences = 12 }, ct: TestContext.Current.CancellationToken);

        Assert.Equal(fault, result.Invariance.Fault);
        Assert.Equal((mask, EncoderPadding.Recurrent(packing)), (result.Mask, result.Encoder));
        Assert.InRange(result.Invariance.CuredLogitChange, 0, result.Tolerance.Value);
        Assert.Equal(
            result.Conditions.Max(one => one.LargestLogitChange), result.Invariance.LargestLogitChange);
        if (fault != PaddingFault.None)
            Assert.True(result.Invariance.LargestLogitChange > 100 * result.Tolerance.Value);
    }

    [Fact]
    public void Without_a_mask_gradient_reaches_padded_states_and_only_unpacked_padded_embeddings()
    {
        var packed = Audit("model.mask=none").Conditions;
        var unpacked = Audit("model.mask=none", "model.packing=false").Conditions;

        Assert.Equal(new GradientReach(0, packed[0].Gradient.StatesAtTokens, 0, packed[0].Gradient.EmbeddingsAtTokens),
            packed[0].Gradient);
        Assert.All(packed.Skip(1), one =>
            Assert.True(one.Gradient is { StatesAtPadding: > 0, EmbeddingsAtPadding: 0 }));
        Assert.All(unpacked.Skip(1), one =>
            Assert.True(one.Gradient is { StatesAtPadding: > 0, EmbeddingsAtPadding: > 0 }));
    }

    [Fact]
    public void Attention_by_length_and_step_is_what_each_sentence_gives_when_it_is_read_by_itself()
    {
        using var run = Open("model.mask=none");
        var result = Audit(run);
        var (byLength, byStep) = ReadOneByOne(run, extra: 9);

        Assert.Equal(byLength.Keys.Order(), result.AttentionByLength.Select(share => share.Place));
        Assert.All(result.AttentionByLength, share => Holds(share, byLength));
        Assert.Equal(byStep.Keys.Order(), result.AttentionByStep.Select(share => share.Place));
        Assert.All(result.AttentionByStep, share => Holds(share, byStep));
        var all = byStep.Values.SelectMany(weights => weights).ToList();
        Assert.Equal(all.Average(), result.Conditions[2].AttentionOnPadding, 1e-6);
        Assert.InRange(all.Average(), 0.01, 0.99);

        static void Holds(AttentionShare share, Dictionary<int, List<double>> weights)
        {
            Assert.Equal(weights[share.Place].Count, share.TargetTokens);
            Assert.Equal(weights[share.Place].Average(), share.OnPadding[2], 1e-5);
            Assert.Equal(0, share.OnPadding[0]);
        }
    }

    [Fact]
    public void The_largest_change_is_that_of_the_sentence_that_changes_most()
    {
        using var run = Open("model.mask=none", "model.packing=false");
        var result = Audit(run);
        var set = TestSet(run);
        using var noGrad = no_grad();
        var largest = Enumerable.Range(0, set.Pairs.Count).Max(row => Change(run, set.Pairs, row, extra: 3));

        Assert.Equal(largest, result.Conditions[1].LargestLogitChange, 1e-3);
    }

    [Fact]
    public void Changed_sentences_are_those_that_are_translated_otherwise_beside_padding()
    {
        using var run = Open("model.mask=none", "model.packing=false");
        var result = Audit(run);
        var set = TestSet(run);
        var ct = TestContext.Current.CancellationToken;

        Assert.NotEmpty(result.Changed);
        foreach (var (condition, i) in result.Conditions.Select((condition, i) => (condition, i)))
        {
            var changed = result.Changed.Where(one => one.Changes.Any(change => change.Condition == condition.Name));
            Assert.Equal(1 - changed.Count() / 40.0, condition.ExactAgreementWithAlone, 10);
        }
        Assert.All(result.Changed, sentence =>
        {
            Assert.Equal(set.SourceLines[sentence.Number - 1], sentence.Source);
            Assert.Equal(set.TargetLines[sentence.Number - 1], sentence.Reference);
            Assert.Equal(run.Translate([sentence.Source], 1, ct).Single(), sentence.Alone);
            Assert.All(sentence.Changes, change => Assert.NotEqual(sentence.Alone, change.Answer));
        });
    }

    [Fact]
    public void A_sample_is_drawn_from_the_whole_set_and_is_the_same_again()
    {
        var settings = Settings with { Sentences = 12 };
        var rows = AuditSample.Draw(40, settings);

        Assert.Equal(12, rows.Distinct().Count());
        Assert.Equal(rows.Order(), rows);
        Assert.InRange(rows[^1], 20, 39);
        Assert.Equal(rows, AuditSample.Draw(40, settings));
        Assert.NotEqual(rows, AuditSample.Draw(40, settings with { Seed = 2 }));
        Assert.Equal(40, AuditSample.Draw(40, settings with { Sentences = 41 }).Length);
        var result = toy.Run.Audit(settings, ct: TestContext.Current.CancellationToken);
        Assert.Equal((12, 40), (result.Sentences, result.SentencesOfSet));
    }

    [Fact]
    public void The_model_is_left_as_it_was()
    {
        using var run = Open("model.mask=none", "model.packing=false");
        run.Model.train();
        Audit(run);

        Assert.True(run.Model.training);
        Assert.False(run.Model.Packing);
        Assert.IsType<NoMask>(run.Model.Mask);
        Assert.All(run.Model.parameters(), parameter => Assert.True(parameter.grad is null));
    }

    [Fact]
    public void An_audit_leaves_no_tensor_behind()
    {
        // TorchSharp counts the permutations that a sorted packed sequence lacks as tensors that never go.
        using var run = Open("model.packing=false");
        Audit(run);
        var before = LiveTensors.Settled();
        Audit(run);
        Assert.InRange(LiveTensors.Settled(), 0, before);
    }

    [Fact]
    public void Progress_rises_to_1_and_cancelling_ends_the_audit()
    {
        var shares = new List<double>();
        toy.Run.Audit(Settings, new Progress(shares.Add), TestContext.Current.CancellationToken);

        Assert.Equal(shares.Order(), shares);
        Assert.Equal(1.0, shares[^1]);
        Assert.True(shares.Count > 10);
        Assert.Throws<OperationCanceledException>(() =>
            toy.Run.Audit(Settings, ct: new CancellationToken(canceled: true)));
    }

    private static AuditResult Audit(LoadedRun run) =>
        run.Audit(Settings, ct: TestContext.Current.CancellationToken);

    private static EvaluationSet TestSet(LoadedRun run) => TaskData.LoadSet(
        run.Configuration.Data, run.Configuration.Data.Test, run.SourceVocabulary, run.Target.Vocabulary);

    private static double Change(LoadedRun run, ParallelCorpus pairs, int row, int extra)
    {
        using var scope = NewDisposeScope();
        var width = 1 + pairs.Source.Length(row);
        using var alone = Batch.FromHost(PaddedBatch.Create(pairs, [row]), CPU);
        using var padded = Batch.FromHost(PaddedBatch.Create(pairs, [row], width + extra), CPU);
        return run.Model.Logits(alone).sub(run.Model.Logits(padded)).abs().max().item<float>();
    }

    private static (Dictionary<int, List<double>> ByLength, Dictionary<int, List<double>> ByStep) ReadOneByOne(
        LoadedRun run, int extra)
    {
        using var noGrad = no_grad();
        var (byLength, byStep) = (new Dictionary<int, List<double>>(), new Dictionary<int, List<double>>());
        var pairs = TestSet(run).Pairs;
        for (var row = 0; row < pairs.Count; row++)
        {
            using var scope = NewDisposeScope();
            var width = 1 + pairs.Source.Length(row);
            using var batch = Batch.FromHost(PaddedBatch.Create(pairs, [row], width + extra), CPU);
            var weights = run.Model.LogitsAndWeights(batch).Weights.data<float>().ToArray();
            for (var step = 0; step <= pairs.Target.Length(row); step++)
            {
                var ofStep = weights.AsSpan(step * (width + extra), width + extra);
                var onPadding = 0.0;
                foreach (var weight in ofStep[width..])
                    onPadding += weight;
                Append(byLength, width - 1, onPadding);
                Append(byStep, step + 1, onPadding);
            }
        }
        return (byLength, byStep);

        static void Append(Dictionary<int, List<double>> lists, int key, double value)
        {
            if (!lists.TryGetValue(key, out var list))
                lists[key] = list = [];
            list.Add(value);
        }
    }

    private AuditResult Audit(params string[] overrides)
    {
        using var run = Open(overrides);
        return Audit(run);
    }

    private LoadedRun Open(params string[] overrides) =>
        LoadedRun.Open(toy.Folder, "cpu", overrides: ["threads=1", .. overrides]);

    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
