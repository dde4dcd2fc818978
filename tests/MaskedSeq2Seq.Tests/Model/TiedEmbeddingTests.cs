using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Model;
using MaskedSeq2Seq.Runs;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class TiedEmbeddingTests
{
    private static readonly ModelSettings Shared = Settings with { TieSourceEmbeddings = true };
    private static readonly ModelSettings All = Shared with { TieTargetEmbeddings = true };

    [Fact]
    public void One_matrix_serves_source_target_and_output()
    {
        using var free = Create();
        using var shared = Create(Shared);
        using var all = Create(All);
        long matrix = Vocabulary * Settings.EmbeddingSize;

        Assert.Equal(Numbers(free) - matrix, Numbers(shared));
        Assert.Equal(Numbers(free) - 2 * matrix, Numbers(all));
        Assert.Equal(all.named_parameters().Select(p => p.name), all.named_parameters().Select(p => p.name).Distinct());
    }

    [Theory]
    [InlineData("gru")]
    [InlineData("transformer")]
    public void A_step_through_the_one_matrix_changes_what_all_three_do(string encoder)
    {
        using var scope = NewDisposeScope();
        using var model = Create(All with { Encoder = encoder, Transformer = new() { Heads = 2 } });
        // Word 6 is in neither sentence, word 5 in the source only, word 4 in the target only.
        using var batch = TinyBatch.Of([[5, 3]], [[4, 3]]);
        foreach (var (word, reach) in new[] { (6, "output"), (5, "source"), (4, "target") })
        {
            var before = model.LogitValues(batch);
            using (no_grad())
                model.get_parameter("encoder.embedding.weight")!.select(0, word).add_(0.5);
            var after = model.LogitValues(batch);
            var changed = Enumerable.Range(0, before.Length).Where(i => before[i] != after[i]).ToArray();

            int[] expected = reach switch
            {
                "output" => [6, Vocabulary + 6],
                "source" => [.. Enumerable.Range(0, 2 * Vocabulary)],
                _ => [4, .. Enumerable.Range(Vocabulary, Vocabulary)],
            };
            // The logits of padding stay: its embedding is 0.
            Assert.Equal(expected.Where(i => i % Vocabulary != 0), changed.Where(i => i % Vocabulary != 0));
        }
    }

    [Fact]
    public void Vocabularies_of_different_size_are_refused()
    {
        var error = Assert.Throws<InputException>(() => new Seq2SeqModel(Shared, 7, 8));

        Assert.Contains("set data.joint_vocabulary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_without_a_joint_vocabulary_is_told()
    {
        var problems = new SettingsProblems();
        new RunConfiguration { Model = Shared }.Check(problems);

        Assert.Equal("Model.TieSourceEmbeddings", Assert.Single(problems.Found).Property);
    }

    private static long Numbers(Seq2SeqModel model) => model.parameters().Sum(parameter => parameter.numel());
}
