using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class BpeTaskDataTests
{
    private static readonly LanguageSettings Pieces = new() { Tokenizer = "bpe" };

    [Fact]
    public void Codes_of_both_sides_are_learned_from_the_training_text()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Settings(folder));

        Assert.Same(data.Text.Source.Codes, data.Text.Target.Codes);
        Assert.Equal(("a", "b</w>"), data.Text.Source.Codes![0]);
        Assert.Equal("ab a@@ c", Text(data.Train.Source, data.SourceVocabulary, 0));
        Assert.Equal("ab b@@ a", Text(data.Train.Target, data.TargetVocabulary, 0));
    }

    [Fact]
    public void With_joint_off_each_side_learns_its_own()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Settings(folder, new BpeSettings { Joint = false, Merges = 1 }));

        Assert.Equal("a b</w>, b a</w>", $"{Of(data.Text.Source)}, {Of(data.Text.Target)}");

        static string Of(SideText side) => $"{side.Codes![0].Left} {side.Codes[0].Right}";
    }

    [Fact]
    public void A_joint_vocabulary_gives_the_same_token_the_same_id()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("a b b\n", "c a\n") with { JointVocabulary = true });

        Assert.Same(data.SourceVocabulary, data.TargetVocabulary);
        Assert.Equal(["a", "b", "c"], Enumerable.Range(4, 3).Select(data.SourceVocabulary.TokenOf));
        Assert.Equal(2, data.SourceVocabulary.CountOf(4));
        Assert.Equal(data.Train.Source[0][0], data.Train.Target[0][1]);
    }

    [Fact]
    public void Dropout_cuts_each_epoch_anew_and_the_same_epoch_always_the_same()
    {
        using var folder = new TextFolder();
        var settings = RandomSettings(folder) with { Bpe = new BpeSettings { Merges = 100, Dropout = 0.3 } };
        var data = TaskData.Load(settings);

        var first = Ids(data.TrainingPairs.Of(7, 0));

        Assert.Equal(first, Ids(TaskData.Load(settings).TrainingPairs.Of(7, 0)));
        Assert.NotEqual(first, Ids(data.TrainingPairs.Of(7, 1)));
        Assert.NotEqual(first, Ids(data.TrainingPairs.Of(8, 0)));
        var again = TaskData.Load(settings, data.SourceVocabulary, data.TargetVocabulary, data.Text);
        Assert.Equal(Ids(data.Train), Ids(again.Train));
        Assert.Equal(first, Ids(again.TrainingPairs.Of(7, 0)));
    }

    [Fact]
    public void However_words_are_cut_the_text_stays_and_no_piece_is_unknown()
    {
        using var folder = new TextFolder();
        var settings = RandomSettings(folder) with { Bpe = new BpeSettings { Merges = 200, Dropout = 0.5 } };
        var data = TaskData.Load(settings);
        var lines = RandomText.Lines();
        for (var epoch = 0; epoch < 5; epoch++)
        {
            var pairs = data.TrainingPairs.Of(1, epoch);
            for (var i = 0; i < lines.Length; i++)
            {
                var pieces = pairs.Source[i].ToArray().Select(data.SourceVocabulary.TokenOf);
                Assert.Equal(lines[i], data.SourceTokenizer.Join(pieces));
            }
        }
    }

    [Fact]
    public void A_merge_is_left_out_as_often_as_asked_for()
    {
        using var folder = new TextFolder();
        var line = string.Join(' ', Enumerable.Repeat("ab", 10_000));
        var data = TaskData.Load(folder.Parallel(line, line) with
        {
            Source = Pieces, Target = Pieces, Bpe = new BpeSettings { Dropout = 0.1 },
        });

        var cut = data.TrainingPairs.Of(1, 0).Source.Length(0) - 10_000;

        // The only merge is tried once a word: binomial, with a standard deviation of 30.
        Assert.InRange(cut, 850, 1150);
    }

    [Fact]
    public void Without_dropout_every_epoch_has_the_same_pairs()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(RandomSettings(folder));

        Assert.Same(data.Train, data.TrainingPairs.Of(1, 3));
    }

    [Fact]
    public void A_codes_file_is_used_where_one_is_named()
    {
        using var folder = new TextFolder();
        folder.Write("my.bpe", "#version: 0.2\na c</w>\n");
        var data = TaskData.Load(Settings(folder, new BpeSettings { Codes = "my.bpe" }));

        Assert.Equal("a@@ b ac", Text(data.Train.Source, data.SourceVocabulary, 0));
    }

    [Fact]
    public void A_codes_file_that_is_missing_is_told_with_its_setting()
    {
        using var folder = new TextFolder();
        var settings = Settings(folder, new BpeSettings { Codes = "my.bpe" });

        var error = Assert.Throws<InputException>(() => TaskData.Load(settings));

        Assert.Contains("data.bpe.codes names it", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pieces_rarer_than_the_threshold_are_not_in_the_text()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Settings(folder, new BpeSettings { Merges = 1, VocabularyThreshold = 3 }));

        Assert.Equal("ab a@@ c", Text(data.Train.Source, data.SourceVocabulary, 0));
        Assert.Equal("a@@ b b@@ a", Text(data.Train.Target, data.TargetVocabulary, 0));
    }

    [Fact]
    public void Lower_casing_comes_before_the_cut()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(Settings(folder, lowercase: true));

        Assert.Equal(["ab"], data.SourceTokenizer.Tokenize("AB"));
    }

    // "ab" stands 3 times in the source and twice in the target, "ba" 3 times in the target alone.
    private static DataSettings Settings(TextFolder folder, BpeSettings? bpe = null, bool lowercase = false) =>
        folder.Parallel("ab ac\nab\nab\n", "ab ba\nba ab\nba\n") with
        {
            Source = Pieces with { Lowercase = lowercase },
            Target = Pieces,
            Bpe = bpe ?? new BpeSettings { Merges = 1 },
        };

    private static DataSettings RandomSettings(TextFolder folder)
    {
        var text = string.Join('\n', RandomText.Lines());
        return folder.Parallel(text, text) with { Source = Pieces, Target = Pieces };
    }

    private static string Text(SentenceStore store, Vocabulary vocabulary, int i) =>
        string.Join(' ', store[i].ToArray().Select(vocabulary.TokenOf));

    private static int[] Ids(ParallelCorpus pairs) => [.. pairs.Source.AllIds, -1, .. pairs.Target.AllIds];
}
