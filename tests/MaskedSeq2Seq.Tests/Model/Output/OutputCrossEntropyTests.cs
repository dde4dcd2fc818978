using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Tests.Data;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class OutputCrossEntropyTests
{
    private const int Positions = 7;
    private const int Words = 5;

    public static TheoryData<double, long> Parts => new(
        from smoothing in new[] { 0, 0.1 } from positions in new long[] { 1, 3, 7, 100 } select (smoothing, positions));

    [Theory]
    [MemberData(nameof(Parts))]
    public void In_parts_of_any_size_it_is_the_cross_entropy_of_a_linear_map(double smoothing, long positions)
    {
        using var scope = NewDisposeScope();
        var (features, weight, bias, gold) = Sample();
        var expected = nn.functional.cross_entropy(
            nn.functional.linear(features, weight, bias), gold,
            reduction: nn.Reduction.Sum, label_smoothing: smoothing).mul(0.25);
        expected.backward();
        Tensor[] leaves = [features, weight, bias];
        var gradients = leaves.Select(leaf => Values(leaf.grad!)).ToList();
        foreach (var leaf in leaves)
            leaf.grad = null;

        var loss = OutputCrossEntropy.Of(features, weight, bias, gold, new LossTerms(smoothing, 0.25), positions);
        loss.mul(3).backward();

        Close(Values(expected), Values(loss), 1e-12);
        foreach (var (leaf, gradient) in leaves.Zip(gradients))
            Close([.. gradient.Select(value => 3 * value)], Values(leaf.grad!), 1e-12);
    }

    [Fact]
    public void Its_value_for_two_words_can_be_worked_out_by_hand()
    {
        using var scope = NewDisposeScope();
        var features = tensor(new[] { 1.0 }, [1, 1]);
        var weight = tensor(new[] { Math.Log(3), 0 }, [2, 1]);

        var loss = OutputCrossEntropy.Of(
            features, weight, zeros(2, dtype: ScalarType.Float64), tensor(new[] { 1L }), new LossTerms(0, 1));

        // p = (3/4, 1/4), and the second word was right
        Assert.Equal(Math.Log(4), loss.item<double>(), 12);
    }

    [Theory]
    [InlineData("bahdanau", false)]
    [InlineData("bahdanau", true)]
    [InlineData("luong", true)]
    [InlineData("transformer", true)]
    public void A_model_learns_from_it_what_it_learns_from_its_logits(string decoder, bool tied)
    {
        using var scope = NewDisposeScope();
        using var model = Create(Settings with
        {
            Decoder = decoder,
            TieTargetEmbeddings = tied,
            Transformer = new TransformerSettings { Heads = 2 },
        });
        using var batch = Batch.FromHost(PaddedBatch.Create(Corpora.Of(([4, 6, 5], [5, 4]), ([5], [6, 6, 4]), ([6, 4], [5])), [0, 1, 2]), CPU);
        nn.functional.cross_entropy(
            model.Logits(batch), batch.Gold, reduction: nn.Reduction.Mean, label_smoothing: 0.2).backward();
        var expected = Gradients(model);

        model.Loss(batch, 1, new LossTerms(0.2, 1.0 / batch.Host.TargetTokens)).backward();

        var actual = Gradients(model);
        Assert.All(expected, pair => Close(pair.Value, actual[pair.Key], 1e-9));
    }

    [Fact]
    public void In_bfloat16_it_stays_near_and_gives_gradients_in_float32()
    {
        using var scope = NewDisposeScope();
        var (features, weight, bias, gold) = Sample(ScalarType.Float32);
        var exact = OutputCrossEntropy.Of(features, weight, bias, gold, new LossTerms(0.1, 1), 3);
        exact.backward();
        var expected = Values(weight.grad!);
        weight.grad = null;

        Tensor rounded;
        using (Autocast.To(ScalarType.BFloat16))
            rounded = OutputCrossEntropy.Of(features, weight, bias, gold, new LossTerms(0.1, 1), 3);
        rounded.backward();

        Assert.Equal(ScalarType.Float32, rounded.dtype);
        Assert.Equal(ScalarType.Float32, weight.grad!.dtype);
        Close(Values(exact), Values(rounded), 0.05);
        Close(expected, Values(weight.grad!), 0.05);
        Assert.NotEqual(expected, Values(weight.grad!));
    }

    private static (Tensor Features, Tensor Weight, Tensor Bias, Tensor Gold) Sample(
        ScalarType type = ScalarType.Float64)
    {
        manual_seed(3);
        return (
            randn(Positions, 4, dtype: type).requires_grad_(),
            randn(Words, 4, dtype: type).requires_grad_(),
            randn(Words, dtype: type).requires_grad_(),
            tensor(new long[] { 0, 4, 2, 2, 1, 3, 0 }));
    }

    private static Dictionary<string, double[]> Gradients(Seq2SeqModel model)
    {
        var gradients = model.named_parameters().ToDictionary(
            pair => pair.name, pair => pair.parameter.grad is { } gradient ? Values(gradient) : []);
        foreach (var parameter in model.parameters())
            parameter.grad = null;
        return gradients;
    }
}
