using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;

namespace MaskedSeq2Seq.Tests.Model;

public class ScoreSettingsTests
{
    [Fact]
    public void A_dot_score_of_states_that_differ_in_size_is_refused_with_what_would_do()
    {
        Assert.Equal(
            "cannot be `dot`: the encoder's states have 512 features and the decoder's 256; "
            + "set bidirectional to false, or take `general`",
            Problem(new ModelSettings { Score = "dot" }));
        Assert.Null(Problem(new ModelSettings { Score = "dot", Bidirectional = false }));
    }

    [Fact]
    public void Heads_must_share_the_features_evenly()
    {
        Assert.Equal(
            "cannot be `scaled_dot`: 3 heads cannot share 256 attention features and 512 features of the encoder's "
            + "states evenly",
            Problem(new ModelSettings { Score = "scaled_dot", AttentionHeads = 3 }));
        Assert.Null(Problem(new ModelSettings { Score = "scaled_dot", AttentionHeads = 4 }));
    }

    [Theory]
    [InlineData("additive")]
    [InlineData("concat")]
    [InlineData("dot")]
    [InlineData("general")]
    public void Only_a_scaled_dot_score_has_several_heads(string name) => Assert.Equal(
        $"cannot be `{name}`: it has one head, not 2; only `scaled_dot` has several",
        Problem(new ModelSettings { Score = name, AttentionHeads = 2, Bidirectional = false }));

    [Fact]
    public void A_model_refuses_what_the_settings_refuse()
    {
        var error = Assert.Throws<InputException>(() => new Seq2SeqModel(new ModelSettings { Score = "dot" }, 9, 9));

        Assert.StartsWith("the score function cannot be `dot`", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_encoders_and_decoders_are_answered_with_the_nearest()
    {
        var problems = new SettingsProblems();

        new ModelSettings { Encoder = "gro", Decoder = "loung", AttentionHeads = 0 }.Check(problems);

        Assert.Equal(["AttentionHeads", "Encoder", "Decoder"], problems.Found.Select(problem => problem.Property));
        Assert.Contains("did you mean `gru`?", problems.Found[1].Problem, StringComparison.Ordinal);
        Assert.Contains("did you mean `luong`?", problems.Found[2].Problem, StringComparison.Ordinal);
    }

    private static string? Problem(ModelSettings settings)
    {
        var problems = new SettingsProblems();
        settings.Check(problems);
        return problems.Found.SingleOrDefault()?.Problem;
    }
}
