using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Tests.Model;

public class UnreadSettingsTests
{
    [Theory]
    [InlineData("decoder: transformer, score: general", "model.score", "recurrent decoder")]
    [InlineData("decoder: transformer, attention_heads: 2", "model.attention_heads", "transformer.heads")]
    [InlineData("decoder: transformer, attention_size: 8", "model.attention_size", "recurrent decoder")]
    [InlineData("decoder: transformer, input_feeding: false", "model.input_feeding", "`luong` decoder")]
    [InlineData("decoder: bahdanau, input_feeding: false", "model.input_feeding", "`luong` decoder")]
    [InlineData("decoder: luong, readout: none", "model.readout", "`bahdanau` or `conditional` decoder")]
    [InlineData("encoder: transformer, packing: false", "model.packing", "recurrent encoder")]
    [InlineData("encoder: transformer, bidirectional: false", "model.bidirectional", "recurrent encoder")]
    [InlineData(
        "transformer: { self_attention_mask: rows }", "model.transformer.self_attention_mask", "`transformer` encoder")]
    [InlineData(
        "decoder: transformer, transformer: { self_attention_mask: none }", "model.transformer.self_attention_mask",
        "`transformer` encoder")]
    [InlineData("decoder: transformer, decoder_cell: lstm", "model.decoder_cell", "recurrent decoder")]
    [InlineData("residual: true", "model.residual", "recurrent encoder or decoder of several layers")]
    [InlineData(
        "encoder: transformer, decoder: transformer, decoder_layers: 2, residual: true", "model.residual",
        "recurrent encoder or decoder of several layers")]
    [InlineData(
        "encoder: transformer, decoder: transformer, layer_normalization: true", "model.layer_normalization",
        "recurrent encoder or decoder")]
    [InlineData("transformer: { heads: 2 }", "model.transformer.heads", "`transformer` encoder or decoder")]
    [InlineData("transformer: { feed_forward_size: 9 }", "model.transformer.feed_forward_size", "encoder or decoder")]
    public void A_setting_that_the_chosen_parts_do_not_read_is_refused(string model, string key, string reader)
    {
        var problem = Problem($"model: {{ {model} }}\n");

        Assert.Contains($"`{key}` would change nothing: it is read by a ", problem, StringComparison.Ordinal);
        Assert.Contains(reader, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("encoder: transformer, decoder: transformer, transformer: { heads: 2, self_attention_mask: rows }")]
    [InlineData("decoder: transformer, packing: false, bidirectional: false, transformer: { feed_forward_size: 9 }")]
    [InlineData("encoder: transformer, decoder: luong, input_feeding: false, score: scaled_dot, attention_heads: 2")]
    [InlineData("encoder: transformer, packing: true, bidirectional: true")]
    [InlineData("encoder: transformer, decoder_cell: lstm, decoder_layers: 2, residual: true")]
    [InlineData("encoder: lstm, decoder: transformer, layer_normalization: true")]
    [InlineData("decoder: conditional, readout: none")]
    public void What_the_parts_read_or_what_stands_at_its_default_is_taken(string model) =>
        SettingsReader.Read<RunConfiguration>($"model: {{ {model} }}\n", "run.yaml");

    [Fact]
    public void A_score_function_must_fit_only_where_a_decoder_uses_it()
    {
        // With a recurrent decoder, states of both directions are twice as wide as those that ask.
        var problems = new SettingsProblems();
        new ModelSettings { Decoder = "transformer", Score = "dot" }.Check(problems);

        Assert.Contains("would change nothing", Assert.Single(problems.Found).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("model.decoder", "luong")]
    [InlineData("model.decoder_layers", "2")]
    [InlineData("model.tie_target_embeddings", "true")]
    [InlineData("model.tie_source_embeddings", "true")]
    [InlineData("training.teacher_forcing", "0.5")]
    [InlineData("training.teacher_forcing_decay_steps", "100")]
    public void A_classifier_refuses_settings_of_a_decoder(string key, string value)
    {
        const string classifier = """
            task: classify
            data: { target: { tokenizer: label } }
            model: { score: feedforward }
            """;

        var error = Assert.Throws<InputException>(
            () => SettingsReader.Read<RunConfiguration>(classifier, "run.yaml", [$"{key}={value}"]));

        Assert.Contains(
            $"`{key}` would change nothing: `task: classify` has no decoder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_probability_to_fall_to_needs_steps_in_which_to_fall() => Assert.Contains(
        "`training.final_teacher_forcing` would change nothing without teacher_forcing_decay_steps",
        Problem("training: { final_teacher_forcing: 0.5 }\n"),
        StringComparison.Ordinal);

    [Fact]
    public void A_classifier_refuses_each_of_several_settings_of_a_decoder()
    {
        var problems = new SettingsProblems();
        new RunConfiguration
        {
            Task = "classify",
            Model = new() { Score = "feedforward", Decoder = "luong", InputFeeding = false, DecoderLayers = 2 },
        }.Check(problems);

        Assert.Equal(
            ["Model.Decoder", "Model.DecoderLayers", "Model.InputFeeding"],
            problems.Found.Where(problem => problem.Problem.StartsWith("would", StringComparison.Ordinal))
                .Select(problem => problem.Property));
    }

    private static string Problem(string yaml) =>
        Assert.Throws<InputException>(() => SettingsReader.Read<RunConfiguration>(yaml, "run.yaml")).Problem;
}
