using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

/// <summary>
/// What a mask strategy promises of its weights, kept or broken by whole models: every strategy under every score
/// function, with and without packing, in each precision, with expected failures beside expected successes.
/// </summary>
public class ModelMaskMatrixTests
{
    // float16 is left to the strategies' own matrix.
    private static readonly ScalarType[] Types = [ScalarType.Float64, ScalarType.Float32, ScalarType.BFloat16];

    private static readonly string[] Hiding =
        ["negative_infinity", "large_negative", "renormalize", "zero_weights"];

    private static readonly string[] SummingToOne = ["negative_infinity", "large_negative", "renormalize"];

    public static TheoryData<string, string, int> Cells =>
        [.. from mask in MaskStrategies.Names
            from score in ScoreFunctions.Names.Select(name => (name, 1)).Append(("scaled_dot", 2))
            select (mask, score.Item1, score.Item2)];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Weights_are_those_that_the_strategy_promises(string mask, string score, int heads) =>
        Everywhere(mask, score, heads, (model, type) =>
        {
            var weights = Weights(model);
            var tolerance = Tolerance(type);
            for (var step = 0; step < weights.Length; step += 2)
            {
                var (onReal, onPadding) = (weights[step].Sum(), weights[step + 1]);
                Assert.Equal(Hiding.Contains(mask), onPadding.All(weight => weight == 0));
                if (SummingToOne.Contains(mask))
                    Assert.Equal(1, onReal, tolerance);
                else
                    Assert.InRange(onReal, 0, 0.9);
            }
        });

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_answer_ignores_padding_only_with_packing_and_a_mask_that_hides_it(
        string mask, string score, int heads) => Everywhere(mask, score, heads, (model, type) =>
        {
            using var plain = TinyBatch.Mixed();
            using var padded = TinyBatch.Mixed(8);

            var change = LargestDifference(model.LogitValues(plain), model.LogitValues(padded));

            var isInvariant = model.Packing && SummingToOne.Contains(mask);
            Assert.True(isInvariant ? change <= Tolerance(type) : change > Tolerance(type), $"changes by {change}");
        });

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_row_of_padding_gives_no_NaN_forwards_or_backwards(string mask, string score, int heads) =>
        Everywhere(mask, score, heads, (model, _) =>
        {
            using var batch = TinyBatch.Of([[4, 6, 3], []], [[5, 3], [4, 3]]);

            Assert.All(model.LogitValues(batch), logit => Assert.True(double.IsFinite(logit)));
            Assert.All(
                model.Gradients(batch).Values.SelectMany(values => values),
                value => Assert.True(double.IsFinite(value)));
        });

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_embedding_of_a_padded_token_gets_a_gradient_only_through_what_is_not_hidden(
        string mask, string score, int heads) => Everywhere(mask, score, heads, (model, type) =>
        {
            // Token 6 stands in the second row behind its end, where only padding should be.
            var atPadding = GradientAtPadding(model);

            if (model.Packing)
                Assert.Equal(0, atPadding);
            else
                Assert.True(atPadding > 0, "an unpacked recurrence reads padding whatever the mask");
        });

    private static double GradientAtPadding(Seq2SeqModel model)
    {
        using var scope = NewDisposeScope();
        using var batch = TinyBatch.Of([[4, 5, 4, 3], [5, 3, 6, 6]], [[5, 4, 3], [5, 4, 4, 3]]);
        model.zero_grad();
        var (logits, _) = model.TeacherForced(batch.Source, tensor([4L, 2L]), batch.TargetInput, batch.Positions);
        logits.to(ScalarType.Float64).square().sum().backward();
        return Values(model.get_parameter("encoder.embedding.weight")!.grad!.select(0, 6)).Max(Math.Abs);
    }

    /// <summary>The weights on real and on padded positions, by turns, for each step of each row.</summary>
    private static double[][] Weights(Seq2SeqModel model)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var batch = TinyBatch.Mixed(8);
        var (_, weights) = model.TeacherForced(
            batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, keepWeights: true);
        var lengths = batch.Lengths.data<long>().ToArray();
        return [.. weights!.unbind(0).SelectMany((row, b) => row.unbind(0).SelectMany(step =>
        {
            var values = Values(step);
            return new[] { values[..(int)lengths[b]], values[(int)lengths[b]..] };
        }))];
    }

    private static void Everywhere(string mask, string score, int heads, Action<Seq2SeqModel, ScalarType> check)
    {
        var settings = TinyModel.Settings with
        {
            Score = score,
            AttentionHeads = heads,
            Bidirectional = score != "dot",
            Mask = new() { Name = mask },
            Decoder = "luong",
            InputFeeding = false,
        };
        foreach (var type in Types)
            foreach (var packing in new[] { true, false })
            {
                using var model = Create(settings with { Packing = packing }).to(type);
                check(model, type);
            }
    }

    private static double Tolerance(ScalarType type) => type switch
    {
        ScalarType.Float64 => 1e-12,
        ScalarType.Float32 => 5e-6,
        _ => 3e-2,
    };
}
