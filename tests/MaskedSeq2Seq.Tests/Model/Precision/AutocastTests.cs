using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Testing;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class AutocastTests
{
    [Fact]
    public void A_linear_map_rounds_what_it_multiplies_and_answers_in_the_format_it_was_asked_in()
    {
        using var scope = NewDisposeScope();
        // 257 is no bfloat16, which has 8 binary digits: it becomes 256
        var map = nn.Linear(1, 1);
        using (no_grad())
        {
            map.weight!.fill_(257);
            map.bias!.fill_(0);
        }
        var one = ones(1, 1);

        Tensor rounded;
        using (Autocast.To(ScalarType.BFloat16))
            rounded = map.Project(one);

        Assert.Equal(ScalarType.Float32, rounded.dtype);
        Assert.Equal(256, rounded.item<float>());
        Assert.Equal(257, map.Project(one).item<float>());
        Assert.Equal(257, map.weight!.item<float>());
    }

    [Fact]
    public void Gradients_reach_weight_and_input_in_float32_from_every_use()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        var map = nn.Linear(4, 3);
        var input = randn(2, 4).requires_grad_();
        map.Project(input).mul(map.Project(input)).sum().backward();
        var (weight, given) = (Values(map.weight!.grad!), Values(input.grad!));
        map.zero_grad();
        input.grad = null;

        using (Autocast.To(ScalarType.BFloat16))
            map.Project(input).mul(map.Project(input)).sum().backward();

        Assert.Equal(ScalarType.Float32, map.weight.grad!.dtype);
        Close(weight, Values(map.weight.grad), 0.1);
        Close(given, Values(input.grad!), 0.1);
        Assert.NotEqual(weight, Values(map.weight.grad));
    }

    [Fact]
    public void A_weight_is_rounded_once_and_apart_for_what_has_no_graph()
    {
        using var scope = NewDisposeScope();
        using var weight = nn.Parameter(ones(2, 2));
        using var autocast = Autocast.To(ScalarType.BFloat16)!;
        Tensor withoutGraph;
        using (no_grad())
            withoutGraph = autocast.Weight(weight);

        var rounded = autocast.Weight(weight);

        Assert.Same(rounded, autocast.Weight(weight));
        Assert.True(rounded.requires_grad);
        Assert.False(withoutGraph.requires_grad);
    }

    [Fact]
    public void It_holds_until_it_is_closed_and_on_its_thread_alone()
    {
        Assert.Null(Autocast.Current);
        using (var outer = Autocast.To(ScalarType.BFloat16))
        {
            using (var inner = Autocast.To(ScalarType.Float16))
                Assert.Same(inner, Autocast.Current);
            Assert.Same(outer, Autocast.Current);
            using (Autocast.To(null))
                Assert.Same(outer, Autocast.Current);
            Autocast? elsewhere = outer;
            var thread = new Thread(() => elsewhere = Autocast.Current);
            thread.Start();
            thread.Join();
            Assert.Null(elsewhere);
        }
        Assert.Null(Autocast.Current);
    }

    [Theory]
    [InlineData("bahdanau", "gru")]
    [InlineData("conditional", "lstm")]
    [InlineData("luong", "gru")]
    [InlineData("transformer", "transformer")]
    public void Every_decoder_gives_nearly_the_same_loss_and_gradients(string decoder, string encoder)
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        using var model = new Seq2SeqModel(
            TinyModel.Settings with { Decoder = decoder, Encoder = encoder, Transformer = new() { Heads = 2 } },
            Vocabulary, Vocabulary);
        using var batch = TinyBatch.Mixed();
        var (loss, gradients) = (Values(model.Loss(batch)), model.Gradients(batch));

        using var autocast = Autocast.To(ScalarType.BFloat16);
        var (rounded, roundedGradients) = (Values(model.Loss(batch)), model.Gradients(batch));

        Close(loss, rounded, 0.1);
        Assert.NotEqual(loss, rounded);
        Assert.All(gradients, pair => Close(pair.Value, roundedGradients[pair.Key], 0.1));
    }

    [Fact]
    public void No_tensor_is_left_behind()
    {
        using var map = nn.Linear(3, 3);
        using var input = ones(2, 3);
        Step();
        var before = LiveTensors.Settled();

        for (var i = 0; i < 5; i++)
            Step();

        Assert.Equal(before, LiveTensors.Settled());

        void Step()
        {
            using var scope = NewDisposeScope();
            using var autocast = Autocast.To(ScalarType.BFloat16);
            map.zero_grad();
            map.Project(input).add(map.Project(input)).sum().backward();
        }
    }
}
