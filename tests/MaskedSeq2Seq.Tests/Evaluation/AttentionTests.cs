using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Experiments;
using MaskedSeq2Seq.Tests.Runs;
using MaskedSeq2Seq.Tests.Training;
using TestResult = MaskedSeq2Seq.Evaluation.TestResult;

namespace MaskedSeq2Seq.Tests.Evaluation;

public sealed class AttentionTests(TrainedToy toy) : IClassFixture<TrainedToy>
{
    [Fact]
    public void Each_token_written_has_weights_that_sum_to_one_over_all_positions()
    {
        var map = toy.Run.Attend("a b c d", padding: 3);

        Assert.Equal(["a", "b", "c", "d", "</s>"], map.Source);
        Assert.Equal(8, map.Width);
        Assert.Equal(map.Written.Count, map.Weights.Count);
        Assert.All(map.Weights, row => Assert.Equal((8, 1.0), (row.Count, Math.Round(row.Sum(), 5))));
        Assert.Equal(string.Join(' ', map.Written.SkipLast(1)), toy.Translate("a b c d")[0]);
        Assert.Equal("</s>", map.Written[^1]);
    }

    [Fact]
    public void Padding_takes_weight_from_the_words_only_without_a_mask()
    {
        using var unmasked = MaskedSeq2Seq.Runs.LoadedRun.Open(toy.Folder, "cpu", overrides: ["model.mask=none"]);

        Assert.Equal(0, toy.Run.Attend("a b", padding: 4).OnPadding);
        Assert.InRange(unmasked.Attend("a b", padding: 4).OnPadding, 0.01, 1);
    }

    [Fact]
    public void A_sentence_without_a_word_is_refused() =>
        Assert.Equal(
            "the sentence has no word to look at", Assert.Throws<InputException>(() => toy.Run.Attend("  ")).Message);

    [Fact]
    public void An_evaluation_keeps_the_attention_of_a_short_a_middling_and_a_long_sentence()
    {
        var examples = toy.Evaluate().Examples;

        Assert.Equal(3, examples.Count);
        Assert.True(examples[0].Alone.Source.Count < examples[2].Alone.Source.Count);
        Assert.All(examples, example => Assert.Equal(example.Source.ToUpperInvariant(), example.Reference));
        Assert.All(examples, example => Assert.Equal(0, example.Alone.Padding));
        Assert.All(examples, example => Assert.InRange(example.Padded.Padding, 1, 12));
    }

    [Fact]
    public void Example_sentences_are_chosen_by_length_among_those_that_can_be_drawn()
    {
        Assert.Equal([1, 0, 4], ExampleSentences.Choose([5, 2, 30, 0, 9]));
        Assert.Equal([0], ExampleSentences.Choose([3]));
        Assert.Empty(ExampleSentences.Choose([40, 0]));
        Assert.Equal(9, ExampleSentences.PaddingOf(2, [2, 4]));
        Assert.Equal(12, ExampleSentences.PaddingOf(9, [4]));
        Assert.Equal(1, ExampleSentences.PaddingOf(4, []));
    }

    [Fact]
    public void Weights_are_kept_in_four_decimals_with_a_row_a_line_and_older_results_have_none()
    {
        using var scratch = new ScratchFolder();
        var path = Path.Combine(scratch.Path, "test.json");
        var map = new AttentionMap(["a", "</s>"], 1, ["A"], [[0.12345678, double.NaN, 0.5]]);
        var result = new TestResult("exact_match", [], 1, 2, 3, 4) { Examples = [new("a", "A", map, map)] };

        ResultJson.Save(path, result);
        var text = File.ReadAllText(path);
        var read = ResultJson.TryLoad<TestResult>(path)!.Examples[0].Padded;
        File.WriteAllText(
            path, "{\"metric\":\"bleu\",\"conditions\":[],\"loss\":1,\"perplexity\":2,\"sentences\":3,\"seconds\":4}");

        Assert.Contains("[0.1235, \"NaN\", 0.5]", text, StringComparison.Ordinal);
        Assert.Equal([0.1235, double.NaN, 0.5], read.Weights[0]);
        Assert.Equal((1, "a", "A"), (read.Padding, read.Source[0], read.Written[0]));
        Assert.Empty(ResultJson.TryLoad<TestResult>(path)!.Examples);
    }
}
