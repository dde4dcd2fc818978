using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;
using TorchSharp;
using TorchSharp.Modules;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class RecurrenceTests
{
    private const int Hidden = 4;

    [Theory]
    [InlineData(CellKind.Gru)]
    [InlineData(CellKind.Lstm)]
    public void Steps_of_a_cell_are_those_of_torch(CellKind kind)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        manual_seed(2);
        var gates = CellGates.Of(kind);
        using var cell = new RecurrentCell(3, Hidden, gates, new Initialization(new())).to(ScalarType.Float64);
        foreach (var parameter in cell.parameters())
            parameter.copy_(randn(parameter.shape, dtype: ScalarType.Float64));
        using var whole = Recurrences.Create(kind, 3, Hidden, 1, 0).to(ScalarType.Float64);
        Fill(whole, cell, "fromInput.weight", "fromState.weight", "fromInput.bias", "fromState.bias");
        var input = randn(2, 5, 3, dtype: ScalarType.Float64);
        var state = randn(2, gates.StateSize(Hidden), dtype: ScalarType.Float64);

        var (outputs, last) = Recurrences.Continue(whole, input, [state]);

        for (var t = 0; t < 5; t++)
        {
            state = cell.Next(input.select(1, t), state);
            Close(Values(outputs.select(1, t)), Values(gates.Output(state)), 1e-12);
        }
        Close(Values(last[0]), Values(state), 1e-12);
    }

    [Fact]
    public void A_conditional_step_is_a_cell_a_look_and_another_cell()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = Create(Settings with { Decoder = "conditional" });
        foreach (var (name, bias) in model.named_parameters().Where(p => p.parameter.dim() == 1))
            bias.copy_(arange(bias.numel(), dtype: bias.dtype).add(name.Length).sin());
        using var batch = TinyBatch.Of([[4, 6, 5, 3]], [[5, 3]]);
        var source = model.Encode(batch.Source, batch.Lengths);
        var state = model.Start(source);
        Tensor Weight(string name) => model.get_parameter(name)!;

        var step = model.Step(tensor([5L]), state, source);

        const int attention = 2;
        using var first = Gru(
            3, Weight("decoder.first.fromInput.weight"), Weight("decoder.first.fromState.weight"),
            Weight("decoder.first.fromInput.bias"), Weight("decoder.first.fromState.bias"));
        var fromState = (Weight: Weight("decoder.fromState.weight"), Bias: Weight("decoder.fromState.bias"));
        using var second = Gru(
            2 * Hidden, Weight("decoder.fromContext.weight"), fromState.Weight.narrow(0, attention, 3 * Hidden),
            Weight("decoder.fromContext.bias"), fromState.Bias.narrow(0, attention, 3 * Hidden));
        var word = Weight("targetEmbedding.weight").narrow(0, 5, 1);
        var middle = first.call(word.unsqueeze(1), state.Parts[0].unsqueeze(0)).Item1.squeeze(1);
        var query = middle.mm(fromState.Weight.narrow(0, 0, attention).t()).add(fromState.Bias.narrow(0, 0, attention));
        var keys = source.States.squeeze(0).mm(Weight("decoder.attention.score.keys.weight").t());
        var weights = keys.add(query).tanh().mv(Weight("decoder.attention.score.direction")).softmax(0);
        var context = weights.unsqueeze(0).mm(source.States.squeeze(0));
        var next = second.call(context.unsqueeze(1), middle.unsqueeze(0)).Item1.squeeze(1);

        Close(Values(weights), Values(step.Weights), 1e-12);
        Close(Values(next), Values(step.State.Parts[0]), 1e-12);
    }

    [Theory]
    [InlineData("gru")]
    [InlineData("lstm")]
    public void A_residual_layer_that_says_nothing_hands_through_what_it_reads(string encoder)
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var batch = TinyBatch.Mixed(extraColumns: 2);
        using var shallow = Create(Settings with { Encoder = encoder });
        using var deep = Create(Settings with { Encoder = encoder, EncoderLayers = 3, Residual = true });
        foreach (var (name, parameter) in deep.named_parameters())
        {
            if (name.StartsWith("encoder.upper.", StringComparison.Ordinal))
                parameter.zero_();
            else if (name.StartsWith("encoder.", StringComparison.Ordinal))
                parameter.copy_(shallow.get_parameter(name)!);
        }

        var expected = Values(shallow.Encode(batch.Source, batch.Lengths).States);
        var actual = Values(deep.Encode(batch.Source, batch.Lengths).States);

        Close(expected, actual, 1e-12);
    }

    [Fact]
    public void Normalised_states_have_mean_0_and_variance_1_and_stay_0_at_padding()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = Create(Settings with { LayerNormalization = true, EncoderLayers = 2 });
        model.get_parameter("encoder.upper.norm1.bias")!.zero_();
        using var batch = TinyBatch.Mixed();

        var states = Values(model.Encode(batch.Source, batch.Lengths).States).Chunk(2 * Hidden).ToArray();

        // The first sentence has 4 tokens, the second 2.
        foreach (var state in states[..6])
        {
            Assert.Equal(0, state.Average(), 12);
            Assert.InRange(state.Average(value => value * value), 0.98, 1);
        }
        Assert.All(states[6..].SelectMany(state => state), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData("lstm", "conditional", CellKind.Lstm)]
    [InlineData("gru", "conditional", CellKind.Gru)]
    public void Padding_changes_nothing_in_a_deep_model(string encoder, string decoder, CellKind cell)
    {
        using var model = Create(Settings with
        {
            Encoder = encoder,
            Decoder = decoder,
            DecoderCell = cell,
            EncoderLayers = 2,
            DecoderLayers = 2,
            Residual = true,
            LayerNormalization = true,
        });
        using var tight = TinyBatch.Mixed();
        using var padded = TinyBatch.Mixed(extraColumns: 5);

        Close(model.LogitValues(tight), model.LogitValues(padded), 1e-12);
    }

    [Fact]
    public void Steps_of_every_kind_leave_no_tensor_behind()
    {
        foreach (var (decoder, cell, deep) in new[]
            { ("conditional", CellKind.Gru, true), ("bahdanau", CellKind.Lstm, true), ("luong", CellKind.Lstm, false) })
        {
            using var model = Create(Settings with
            {
                Encoder = "lstm", Decoder = decoder, DecoderCell = cell, EncoderLayers = 2, DecoderLayers = 2,
                Residual = deep, LayerNormalization = deep, InputFeeding = deep,
            });
            using var batch = TinyBatch.OutOfOrder();
            model.Gradients(batch);
            var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

            for (var step = 0; step < 20; step++)
                model.Gradients(batch);

            Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        }
    }

    [Fact]
    public void A_decoder_of_one_operation_has_nothing_between_its_layers()
    {
        var problems = new SettingsProblems();

        new ModelSettings { Decoder = "luong", InputFeeding = false, DecoderLayers = 2, Residual = true }
            .Check(problems);

        Assert.Equal("InputFeeding", Assert.Single(problems.Found).Property);
    }

    private static GRU Gru(long inputSize, params Tensor[] weights)
    {
        var gru = nn.GRU(inputSize, Hidden, batchFirst: true).to(ScalarType.Float64);
        foreach (var (parameter, weight) in gru.parameters().Zip(weights))
            parameter.copy_(weight);
        return gru;
    }

    private static void Fill(nn.Module whole, nn.Module cell, params string[] names)
    {
        foreach (var (parameter, name) in whole.parameters().Zip(names))
            parameter.copy_(cell.get_parameter(name)!);
    }
}
