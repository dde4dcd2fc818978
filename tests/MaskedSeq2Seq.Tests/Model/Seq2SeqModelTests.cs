using MaskedSeq2Seq.Model;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class Seq2SeqModelTests
{
    [Theory]
    [InlineData("bahdanau", true, 1)]
    [InlineData("bahdanau", true, 3)]
    [InlineData("luong", true, 1)]
    [InlineData("luong", true, 3)]
    [InlineData("luong", false, 1)]
    [InlineData("luong", false, 3)]
    [InlineData("conditional", true, 1)]
    [InlineData("conditional", true, 3)]
    [InlineData("conditional", true, 1, CellKind.Lstm)]
    [InlineData("bahdanau", true, 2, CellKind.Lstm)]
    [InlineData("luong", true, 2, CellKind.Lstm)]
    [InlineData("luong", false, 2, CellKind.Lstm)]
    [InlineData("bahdanau", true, 3, CellKind.Gru, true)]
    [InlineData("conditional", true, 2, CellKind.Lstm, true)]
    [InlineData("luong", true, 3, CellKind.Gru, true)]
    public void Logits_of_all_steps_at_once_equal_those_of_single_steps(
        string decoder, bool inputFeeding, int layers, CellKind cell = CellKind.Gru, bool deep = false)
    {
        using var scope = NewDisposeScope();
        using var model = Create(Settings with
        {
            Decoder = decoder,
            InputFeeding = inputFeeding,
            DecoderLayers = layers,
            DecoderCell = cell,
            Residual = deep,
            LayerNormalization = deep,
        });
        using var batch = TinyBatch.Mixed();
        var encoded = model.Encode(batch.Source, batch.Lengths);
        var state = model.Start(encoded);
        var perStep = new List<Tensor>();
        foreach (var tokens in batch.TargetInput.unbind(1))
        {
            var output = model.Step(tokens, state, encoded);
            state = output.State;
            perStep.Add(output.Logits);
        }

        var expected = stack(perStep, 1).flatten(0, 1).index_select(0, batch.Positions);

        Close(Values(expected), model.LogitValues(batch), 1e-12);
    }

    [Fact]
    public void A_step_is_the_arithmetic_of_the_paper()
    {
        using var scope = NewDisposeScope();
        using var noGrad = no_grad();
        using var model = Create();
        using var batch = TinyBatch.Of([[4, 6, 3]], [[5, 3]]);
        var encoded = model.Encode(batch.Source, batch.Lengths);
        var state = model.Start(encoded);
        var output = model.Step(tensor([2L]), state, encoded);

        var expected = PlainStep.Of(model, 2, Values(state.Parts[0]), Values(encoded.States));

        Close(expected.Weights, Values(output.Weights), 1e-12);
        Close(expected.State, Values(output.State.Parts[0]), 1e-12);
        Close(expected.Logits, Values(output.Logits), 1e-12);
    }

    [Fact]
    public void Rows_may_come_in_any_order_of_length()
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        using var sorted = TinyBatch.Of([[4, 6, 5, 3], [5, 3]], [[5, 3], [6, 3]]);
        using var unsorted = TinyBatch.Of([[5, 3], [4, 6, 5, 3]], [[6, 3], [5, 3]]);

        var expected = model.LogitValues(sorted);
        var actual = model.LogitValues(unsorted);

        Close([.. expected[(2 * Vocabulary)..], .. expected[..(2 * Vocabulary)]], actual, 1e-12);
    }

    [Fact]
    public void Teacher_forcing_without_own_words_equals_the_plain_path()
    {
        using var model = Create();
        using var batch = TinyBatch.Mixed();
        using var sampled = model.Sampled(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, 1.0);

        Close(model.LogitValues(batch), Values(sampled), 1e-12);
    }

    [Fact]
    public void Without_teacher_forcing_a_step_reads_the_likeliest_word_of_the_last()
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        using var batch = TinyBatch.Of([[4, 6, 5, 3], [5, 3]], [[5, 4, 4, 3], [6, 6, 4, 3]]);
        var encoded = model.Encode(batch.Source, batch.Lengths);
        var (state, previous) = (model.Start(encoded), batch.TargetInput.select(1, 0));
        var expected = new List<Tensor>();
        for (var t = 0; t < 4; t++)
        {
            var step = model.Step(previous, state, encoded);
            (state, previous) = (step.State, step.Logits.argmax(1));
            expected.Add(step.Logits);
        }

        var sampled = model.Sampled(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, 0.0);

        Close(Values(stack(expected, 1)), Values(sampled), 1e-12);
    }

    [Fact]
    public void Half_teacher_forcing_mixes_both_and_can_be_learned_from()
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        using var batch = TinyBatch.Mixed();

        manual_seed(1);
        var first = model.Sampled(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, 0.5);
        manual_seed(1);
        var again = model.Sampled(batch.Source, batch.Lengths, batch.TargetInput, batch.Positions, 0.5);
        first.sum().backward();

        Assert.Equal(Values(first), Values(again));
        Assert.All(model.parameters(), parameter => Assert.NotNull(parameter.grad));
    }

    [Fact]
    public void Tied_embeddings_are_one_parameter()
    {
        using var tied = Create(Settings with { TieTargetEmbeddings = true });
        using var free = Create(Settings with { TieTargetEmbeddings = false });

        var difference = free.parameters().Sum(p => p.numel()) - tied.parameters().Sum(p => p.numel());
        Assert.Equal(Vocabulary * Settings.EmbeddingSize, difference);
        Assert.DoesNotContain(tied.named_parameters(), p => p.name == "output.vocabulary.weight");
    }

    [Fact]
    public void Changing_a_tied_embedding_changes_the_logit_of_its_word()
    {
        using var scope = NewDisposeScope();
        using var model = Create(Settings with { TieTargetEmbeddings = true });
        using var batch = TinyBatch.Of([[4, 3]], [[3]]);
        var before = model.LogitValues(batch);
        using (no_grad())
            model.get_parameter("targetEmbedding.weight")!.select(0, 6).add_(0.5);
        var after = model.LogitValues(batch);

        Assert.NotEqual(before[6], after[6]);
        Assert.Equal(before[..6], after[..6]);
    }

    [Fact]
    public void Dropout_acts_in_training_only()
    {
        using var model = Create(Settings with { Dropout = 0.5 });
        using var batch = TinyBatch.Mixed();

        Assert.NotEqual(model.LogitValues(batch), model.LogitValues(batch));
        model.eval();
        Assert.Equal(model.LogitValues(batch), model.LogitValues(batch));
    }

    [Theory]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.BFloat16)]
    public void A_model_can_change_its_precision(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var model = Create(Settings with { TieTargetEmbeddings = true });
        using var batch = TinyBatch.Mixed();
        var expected = model.LogitValues(batch);

        model.to(type);
        var logits = model.Logits(batch);

        Assert.All(model.parameters(), parameter => Assert.Equal(type, parameter.dtype));
        Assert.Equal(type, logits.dtype);
        Close(expected, Values(logits), type == ScalarType.Float32 ? 1e-5 : 0.1);
    }

    [Fact]
    public void Steps_leave_no_tensor_behind()
    {
        using var model = Create();
        using var batch = TinyBatch.OutOfOrder();
        model.Gradients(batch);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var step = 0; step < 200; step++)
            model.Gradients(batch);

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }
}
