using MaskedSeq2Seq.Data;
using TorchSharp;
using static MaskedSeq2Seq.Tests.Model.TinyModel;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Tests.Model;

public class BatchLogitsTests
{
    [Fact]
    public void Logits_stand_on_the_real_target_positions_of_a_batch()
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        using var batch = TwoSentences();

        var logits = model.Logits(batch);

        // "a b" and "a" with an end of sentence each
        Assert.Equal([5, TinyModel.Vocabulary], logits.shape);
        Assert.Equal(
            Values(model.TeacherForced(
                batch.Source, batch.SourceLengths, batch.TargetInput, batch.TargetPositions).Logits),
            Values(logits));
        Assert.Equal([5, TinyModel.Vocabulary], model.Logits(batch, teacherForcing: 0.5).shape);
    }

    [Fact]
    public void Weights_come_with_the_same_logits_for_every_step_of_every_row()
    {
        using var scope = NewDisposeScope();
        using var model = Create();
        using var batch = TwoSentences();

        var (logits, weights) = model.LogitsAndWeights(batch);

        Close(Values(model.Logits(batch)), Values(logits), 1e-12);
        Assert.Equal([2, 3, 4], weights.shape);
        Close([1, 1, 1, 1, 1, 1], Values(weights.sum(2)), 1e-12);
    }

    private static Batch TwoSentences()
    {
        var builder = new VocabularyBuilder();
        foreach (var word in new[] { "a", "b", "c" })
            builder.Add(word);
        var vocabulary = builder.Build(0, 1);
        SentenceStore Store(params string[] lines) =>
            SentenceStore.FromLines(lines, Tokenizers.Create("whitespace"), vocabulary);
        var corpus = new ParallelCorpus("two", Store("a b c", "c"), Store("a", "a b"));
        return Batch.FromHost(PaddedBatch.Create(corpus, [0, 1]), CPU);
    }
}
