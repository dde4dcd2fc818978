using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class LabelTests
{
    private const string Training = "so it goes\tnegative\na joy\tvery positive\nno joy\tnegative\n";

    [Fact]
    public void The_whole_column_is_one_label_and_no_end_of_sentence_follows_it()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Labelled(folder, Training, "joy\t very positive \n"));

        Assert.Equal(["negative", "very positive"], Enumerable.Range(4, 2).Select(data.TargetVocabulary.TokenOf));
        var batch = PaddedBatch.Create(data.Train, [0, 1, 2]);
        Assert.Equal((1, 3), (batch.TargetWidth, batch.TargetTokens));
        Assert.Equal([2, 2, 2], batch.TargetInput);
        Assert.Equal([4, 5, 4], batch.Gold);
        Assert.Equal([0, 1, 2], batch.TargetPositions);
        Assert.Equal([1, 1, 1], batch.TargetLengths);
        Assert.Equal([5], data.Validation.Pairs.Target[0].ToArray());
    }

    [Fact]
    public void Labels_come_back_as_they_were_from_a_saved_vocabulary()
    {
        using var folder = new TextFolder();
        var path = folder.Write("target.vocab", "");
        TaskData.Load(Labelled(folder, Training, Training)).TargetVocabulary.Save(path);

        Assert.Equal(5, Vocabulary.Load(path).IdOf("very positive"));
    }

    [Theory]
    [InlineData(
        "a joy\tvery positive\nmeh\tneutral\n",
        2,
        "the label `neutral`: the labels there are negative, very positive")]
    [InlineData("a joy\tvery positive\nmeh\n", 2, "target_column 1 (counted from 0) is missing")]
    [InlineData("a joy\t \n", 1, "this sentence has no label")]
    public void A_label_that_is_missing_or_unknown_is_named_with_its_line(string validation, int line, string part)
    {
        using var folder = new TextFolder();
        var settings = Labelled(folder, Training, validation);

        var error = Assert.Throws<InputException>(() => TaskData.Load(settings));

        Assert.EndsWith("validation.tsv", error.File, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
        Assert.Contains(part, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resumed_run_knows_only_the_labels_it_began_with()
    {
        using var folder = new TextFolder();
        var first = TaskData.Load(Labelled(folder, Training, Training));
        var changed = Labelled(folder, Training + "well\tneutral\n", Training);

        var error = Assert.Throws<InputException>(
            () => TaskData.Load(changed, first.SourceVocabulary, first.TargetVocabulary));

        Assert.Equal(4, error.Line);
    }

    [Fact]
    public void A_single_label_leaves_nothing_to_learn()
    {
        using var folder = new TextFolder();
        var settings = Labelled(folder, "so it goes\tnegative\nno joy\tnegative\n", "a\tnegative\n");

        Assert.Contains(
            "have the label `negative`, so there is nothing to tell apart",
            Assert.Throws<InputException>(() => TaskData.Load(settings)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_without_an_end_cannot_be_empty() =>
        Assert.Throws<ArgumentException>(
            () => new ParallelCorpus("none", SentenceStore.Empty(1), SentenceStore.Empty(1), endsTargets: false));

    [Fact]
    public void Padding_counts_no_ends_for_labels()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Labelled(folder, Training, Training));
        var input = new BucketingInput(data.Train, new BatchSettings { Bucketing = "none", Size = 3 });

        var share = PaddingShare.Of(input, Bucketings.Create("none").Plan(input, new SplitMix64(1)));

        // Sources of 4, 3 and 3 positions are padded to 4 each; labels take 1 position each.
        Assert.Equal(2.0 / 12, share.Source, 12);
        Assert.Equal(0, share.Target);
        Assert.Equal(2.0 / 15, share.Total, 12);
    }

    private static DataSettings Labelled(TextFolder folder, string training, string validation)
    {
        folder.Write("train.tsv", training);
        folder.Write("validation.tsv", validation);
        return new DataSettings
        {
            Root = folder.Path,
            Train = new CorpusSettings { Tsv = "train.tsv" },
            Validation = new CorpusSettings { Tsv = "validation.tsv" },
            Target = new LanguageSettings { Tokenizer = "label" },
        };
    }
}
