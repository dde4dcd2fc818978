using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Masking;

/// <summary>
/// What a mask strategy promises of its weights, kept or broken by whole models: every strategy under every score
/// function and decoder, with and without packing, in each precision, with expected failures beside expected successes.
/// </summary>
public class ModelMaskMatrixTests
{
    private static readonly ScalarType[] Types =
        [ScalarType.Float64, ScalarType.Float32, ScalarType.BFloat16, ScalarType.Float16];

    private static readonly (string Decoder, bool InputFeeding)[] OtherDecoders =
        [("luong", true), ("bahdanau", true), ("conditional", true)];

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
    public void No_gradient_reaches_states_of_padding_only_where_their_scores_and_their_weights_are_hidden(
        string mask, string score, int heads) => Everywhere(mask, score, heads, (model, type) =>
        {
            var (atReal, atPadding) = GradientAtStates(model);

            // Weights that are set to 0 after the softmax still depend on the scores of padding, as it shared out among
            // all; and weights that are only frozen still let the states of padding into what a step sees.
            Assert.True(atReal > 0.01, $"{atReal} at real tokens");
            if (!SummingToOne.Contains(mask))
                Assert.True(atPadding > 1e-3 * atReal, $"{atPadding} at padding, {atReal} at real tokens");
            else if (mask == "renormalize")
                Assert.InRange(atPadding, 0, Tolerance(type) * atReal);
            else
                Assert.Equal(0, atPadding);
        });

    /// <summary>The largest gradient at an encoder's state of a real token, and of padding.</summary>
    private static (double AtReal, double AtPadding) GradientAtStates(Seq2SeqModel model)
    {
        using var scope = NewDisposeScope();
        using var batch = TinyBatch.Mixed(8);
        var encoded = model.Encode(batch.Source, batch.Lengths);
        var (logits, _) = model.TeacherForced(encoded, batch.TargetInput, batch.Positions);
        var found = autograd.grad([WeighedSum(logits)], [encoded.States])[0].abs().amax([2]);
        return (
            Values(found.masked_fill(encoded.Mask.Padding, 0)).Max(),
            Values(found.masked_fill(encoded.Mask.Real, 0)).Max());
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
        };
        foreach (var (decoder, inputFeeding, type) in Combinations(score, heads))
        {
            using var model = Create(settings with { Decoder = decoder, InputFeeding = inputFeeding }, type);
            foreach (var packing in new[] { true, false })
            {
                model.Packing = packing;
                check(model, type);
            }
        }
    }

    // All decoders look through the same attention, so that every score is met in every precision by the plainest of
    // them, and the others meet two scores in one precision.
    private static IEnumerable<(string Decoder, bool InputFeeding, ScalarType Type)> Combinations(
        string score, int heads)
    {
        foreach (var type in Types)
            yield return ("luong", false, type);
        if (score != "additive" && heads == 1)
            yield break;
        foreach (var (decoder, inputFeeding) in OtherDecoders)
            yield return (decoder, inputFeeding, ScalarType.Float64);
    }

    // Not every libtorch multiplies matrices of float16 on a CPU, so that there only the mask works in that precision.
    private static Seq2SeqModel Create(ModelSettings settings, ScalarType type)
    {
        if (type != ScalarType.Float16)
            return TinyModel.Create(settings).to(type);
        var model = TinyModel.Create(settings).to(ScalarType.Float32);
        model.Mask = new HalfPrecision(model.Mask);
        return model;
    }

    private static double Tolerance(ScalarType type) => type switch
    {
        ScalarType.Float64 => 1e-12,
        ScalarType.Float32 => 5e-6,
        ScalarType.Float16 => 4e-3,
        _ => 3e-2,
    };

    /// <summary>A strategy that is given float16 scores by a model of another precision.</summary>
    private sealed class HalfPrecision(IMaskStrategy inner) : IMaskStrategy
    {
        public string Name => inner.Name;

        public string Summary => inner.Summary;

        public Tensor Weights(Tensor scores, PaddingMask padding)
        {
            using var scope = NewDisposeScope();
            return inner.Weights(scores.to(ScalarType.Float16), padding).to(scores.dtype).MoveToOuterDisposeScope();
        }
    }
}
