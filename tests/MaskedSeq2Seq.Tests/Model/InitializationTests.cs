using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class InitializationTests
{
    private static readonly ModelSettings Lstm = Settings with { Encoder = "lstm", DecoderCell = CellKind.Lstm };

    [Fact]
    public void The_embedding_of_padding_is_zero_on_both_sides()
    {
        using var model = Create();

        foreach (var name in new[] { "encoder.embedding.weight", "targetEmbedding.weight" })
        {
            var weight = Values(model.get_parameter(name)!);
            Assert.All(weight[..Settings.EmbeddingSize], value => Assert.Equal(0, value));
            Assert.All(weight[Settings.EmbeddingSize..], value => Assert.NotEqual(0, value));
        }
    }

    [Theory]
    [InlineData("encoder.recurrence.weight_hh_l0", 0, 3)]
    [InlineData("decoder.fromState.weight", 2, 3)]
    [InlineData("encoder.recurrence.weight_hh_l0", 0, 4)]
    [InlineData("decoder.fromState.weight", 2, 4)]
    public void Recurrent_gates_start_orthogonal(string name, int rowsBefore, int gates)
    {
        using var scope = NewDisposeScope();
        using var model = Create(gates == 3 ? Settings : Lstm);
        var size = Settings.HiddenSize;
        double[] identity = [.. Enumerable.Range(0, size * size).Select(i => i % (size + 1) == 0 ? 1.0 : 0.0)];

        for (var gate = 0; gate < gates; gate++)
        {
            var block = model.get_parameter(name)!.detach().narrow(0, rowsBefore + gate * size, size);
            Close(identity, Values(block.mm(block.t())), 1e-5);
        }
    }

    [Theory]
    [InlineData("bahdanau", "decoder.fromState.bias", 2)]
    [InlineData("conditional", "decoder.first.fromState.bias", 0)]
    [InlineData("luong", "decoder.bottom.fromState.bias", 0)]
    public void Memory_lasts_at_first(string decoder, string name, int rowsBefore)
    {
        using var model = Create(Lstm with { Decoder = decoder });
        var size = Settings.HiddenSize;
        double[] open = [.. Enumerable.Range(0, 4 * size).Select(i => i / size == 1 ? 1.0 : 0.0)];

        Assert.Equal(open, Values(model.get_parameter(name)!)[rowsBefore..]);
        Assert.Equal(open, Values(model.get_parameter("encoder.recurrence.bias_hh_l0")!));
        Assert.All(Values(model.get_parameter("encoder.recurrence.bias_ih_l0")!), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Uniform_weights_stay_within_their_scale_and_biases_are_zero()
    {
        using var model = Create(Settings with
        {
            Initialization = new()
            {
                Weights = InitializationScheme.Uniform,
                Recurrent = InitializationScheme.Uniform,
                Embeddings = InitializationScheme.Uniform,
                Scale = 0.05,
                EmbeddingScale = 0.05,
            },
        });

        foreach (var (name, parameter) in model.named_parameters())
        {
            var largest = Values(parameter).Max(Math.Abs);
            var isBias = name.Contains("bias", StringComparison.Ordinal);
            Assert.True(isBias ? largest == 0 : largest is > 0 and <= 0.05, name);
        }
    }

    [Fact]
    public void A_seed_decides_every_parameter()
    {
        using var first = Create(seed: 3);
        using var same = Create(seed: 3);
        using var other = Create(seed: 4);

        double[] All(Seq2SeqModel model) => [.. model.parameters().SelectMany(Values)];
        Assert.Equal(All(first), All(same));
        Assert.NotEqual(All(first), All(other));
    }

    [Fact]
    public void Settings_that_make_no_model_are_named()
    {
        var problems = new SettingsProblems();

        new ModelSettings { HiddenSize = 0, Dropout = 1.5, Score = "additiv" }.Check(problems);

        Assert.Equal(
            ["HiddenSize", "Score", "Dropout"],
            problems.Found.Select(problem => problem.Property));
        Assert.Contains("did you mean `additive`?", problems.Found[1].Problem, StringComparison.Ordinal);
    }
}
