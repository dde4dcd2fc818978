using MaskedSeq2Seq.Masking;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

/// <summary>
/// Training takes all steps of a decoder as one function; evaluation, with gradients or without, takes them one by one.
/// </summary>
public class FusedStepsTests
{
    private static readonly ModelSettings Small = TinyModel.Settings with { HiddenSize = 5, AttentionSize = 6 };

    private static readonly ModelSettings Joey = Small with { Decoder = "luong" };

    public static TheoryData<string, string> MasksOfDecoders
    {
        get
        {
            string[] decoders = ["bahdanau", "conditional", "luong"];
            string[] masks =
            [
                .. MaskStrategies.Names,
                "{ name: large_negative, value: -1e4, mode: fill }",
                "{ name: large_negative, value: -2, mode: add }",
                "{ name: large_negative, value: -2, mode: fill }",
            ];
            return [.. decoders.SelectMany(decoder => masks.Select(mask => (decoder, mask)))];
        }
    }

    [Theory]
    [MemberData(nameof(MasksOfDecoders))]
    public void Every_mask_has_the_gradients_of_single_steps(string decoder, string mask)
    {
        using var model = TinyModel.Create(Small with { Decoder = decoder });
        model.Mask = MaskStrategies.Parse(mask);
        using var batch = TinyBatch.Of(
            [[4, 6, 5, 4, 3], [5, 3], [6, 4, 4, 3]], [[5, 4, 3], [6, 6, 4, 5, 3], [3]], extraColumns: 2);

        AssertSameGradients(model, batch, 1e-9);
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("conditional")]
    [InlineData("luong")]
    public void Sentences_of_any_length_have_them_too(string decoder)
    {
        using var model = TinyModel.Create(Small with { Decoder = decoder });
        using var single = TinyBatch.Of([[3]], [[3]]);
        using var equal = TinyBatch.Of([[4, 3], [5, 3]], [[6, 3], [4, 3]]);
        using var empty = TinyBatch.Of([[], [5, 4, 3]], [[6, 3], [4, 3]]);
        using var unpacked = TinyModel.Create(Small with { Decoder = decoder, Packing = false, Bidirectional = false });

        AssertSameGradients(model, single, 1e-9);
        AssertSameGradients(model, equal, 1e-9);
        AssertSameGradients(model, empty, 1e-9);
        AssertSameGradients(unpacked, empty, 1e-9);
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("conditional")]
    [InlineData("luong")]
    public void Single_precision_has_them_to_four_digits(string decoder)
    {
        using var model = TinyModel.Create(Small with { Decoder = decoder, HiddenSize = 64, AttentionSize = 48 })
            .to(ScalarType.Float32);
        using var batch = TinyBatch.Of(
            [[4, 6, 5, 4, 5, 6, 4, 3], [5, 3], [6, 4, 4, 3]], [[5, 4, 6, 4, 5, 6, 3], [6, 6, 4, 5, 3], [3]]);

        AssertSameGradients(model, batch, 1e-4);
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("conditional")]
    [InlineData("luong")]
    public void A_model_in_a_narrow_format_has_them_roughly(string decoder)
    {
        using var model = TinyModel.Create(Small with { Decoder = decoder, HiddenSize = 32, AttentionSize = 48 });
        using var batch = TinyBatch.Mixed(extraColumns: 1);
        var expected = model.Gradients(batch);
        model.to(ScalarType.BFloat16);
        var actual = model.Gradients(batch);

        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.BFloat16, parameter.grad!.dtype));
        var all = Norm(expected.Values.SelectMany(gradient => gradient));
        foreach (var (name, gradient) in expected)
        {
            var error = Norm(gradient.Zip(actual[name], (a, b) => a - b));
            Assert.True(error <= 0.3 * (Norm(gradient) + 0.1 * all), $"{name}: {error} of {Norm(gradient)}");
        }
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("conditional")]
    [InlineData("luong")]
    public void Their_products_are_rounded_where_products_are(string decoder)
    {
        using var model = TinyModel.Create(Small with { Decoder = decoder, HiddenSize = 32, AttentionSize = 48 })
            .to(ScalarType.Float32);
        using var batch = TinyBatch.Mixed(extraColumns: 1);
        var expected = model.Gradients(batch);
        Dictionary<string, double[]> actual;
        using (Autocast.To(ScalarType.BFloat16))
            actual = model.Gradients(batch);

        Assert.All(model.parameters(), parameter => Assert.Equal(ScalarType.Float32, parameter.grad!.dtype));
        foreach (var name in expected.Keys.Where(name => name.StartsWith("decoder", StringComparison.Ordinal)))
        {
            var error = Norm(expected[name].Zip(actual[name], (a, b) => a - b)) / Norm(expected[name]);
            Assert.InRange(error, 1e-4, 0.1);
        }
    }

    [Theory]
    [InlineData("bahdanau")]
    [InlineData("luong")]
    public void The_backward_pass_can_be_made_twice(string decoder)
    {
        using var scope = NewDisposeScope();
        using var model = TinyModel.Create(Small with { Decoder = decoder });
        using var batch = TinyBatch.Mixed();
        var once = model.Gradients(batch);

        model.zero_grad();
        var loss = model.Loss(batch);
        loss.backward(retain_graph: true);
        loss.backward();

        foreach (var (name, parameter) in model.named_parameters())
            TinyModel.Close([.. once[name].Select(slope => 2 * slope)], TinyModel.Values(parameter.grad!), 1e-12);
    }

    public static TheoryData<ModelSettings, bool> Choices => new()
    {
        { Small, true },
        { Joey, true },
        { Small with { Decoder = "conditional" }, true },
        { Small with { DecoderLayers = 2 }, false },
        { Small with { LayerNormalization = true }, false },
        { Small with { DecoderCell = CellKind.Lstm }, false },
        { Small with { Score = "concat" }, false },
        { Joey with { Score = "general" }, false },
        { Joey with { DecoderLayers = 2 }, false },
        { Joey with { InputFeeding = false }, false },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Training_takes_all_steps_at_once_where_it_can(ModelSettings settings, bool expected)
    {
        Assert.Equal(expected, GoesItsOwnWayBack(settings, model => model.train()));
        Assert.False(GoesItsOwnWayBack(settings, model => model.eval()));
    }

    [Fact]
    public void Asking_for_the_weights_takes_single_steps()
    {
        using var scope = NewDisposeScope();
        using var model = TinyModel.Create(Small);
        var mask = new CountingMask();
        model.Mask = mask;
        using var batch = TinyBatch.Mixed();

        model.TeacherForced(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, keepWeights: true)
            .Logits.sum().backward();

        Assert.Equal(0, mask.WaysBack);
    }

    private static bool GoesItsOwnWayBack(ModelSettings settings, Action<Seq2SeqModel> mode)
    {
        using var model = TinyModel.Create(settings);
        var mask = new CountingMask();
        model.Mask = mask;
        mode(model);
        using var batch = TinyBatch.Mixed();
        model.Gradients(batch);
        return mask.WaysBack > 0;
    }

    private static void AssertSameGradients(Seq2SeqModel model, TinyBatch batch, double tolerance)
    {
        model.eval();
        var expected = model.Gradients(batch);
        var logits = model.LogitValues(batch);
        model.train();
        using (var trained = model.Logits(batch))
            TinyModel.Close(logits, TinyModel.Values(trained), tolerance);
        var actual = model.Gradients(batch);

        var all = Norm(expected.Values.SelectMany(gradient => gradient));
        foreach (var (name, gradient) in expected)
        {
            var error = Norm(gradient.Zip(actual[name], (a, b) => a - b));
            // Of a gradient that cancels to 0 only the rounding is left.
            Assert.True(error <= tolerance * (Norm(gradient) + 1e-3 * all), $"{name}: {error} of {Norm(gradient)}");
        }
        Assert.True(all > 0.1);
    }

    private static double Norm(IEnumerable<double> values) => Math.Sqrt(values.Sum(value => value * value));

    /// <summary>Weights without a mask; counts how often it is asked for its own way back.</summary>
    private sealed class CountingMask : IMaskStrategy
    {
        private readonly NoMask inner = new();

        public int WaysBack { get; private set; }

        public string Name => "counting";

        public string Summary => "counts";

        public Tensor Weights(Tensor scores, PaddingMask mask) => inner.Weights(scores, mask);

        public Tensor ScoresGradient(Tensor scores, Tensor weights, Tensor gradient, PaddingMask mask)
        {
            WaysBack++;
            return inner.ScoresGradient(scores, weights, gradient, mask);
        }
    }
}
