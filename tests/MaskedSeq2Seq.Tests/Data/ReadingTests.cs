using System.Text;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public class ReadingTests
{
    [Fact]
    public void Parallel_files_become_pairs_of_ids_with_vocabularies_of_the_training_text()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("ein Hund\nein Haus da\n", "a dog\na house there\n"));

        Assert.Equal(2, data.Train.Count);
        Assert.Equal([4, 6], data.Train.Source[0].ToArray());
        Assert.Equal([4, 5, 7], data.Train.Source[1].ToArray());
        Assert.Equal(["ein", "Haus", "Hund", "da"], Enumerable.Range(4, 4).Select(data.SourceVocabulary.TokenOf));
        Assert.Equal([4, 5], data.Train.Target[0].ToArray());
        Assert.Equal(["a", "dog", "house", "there"], Enumerable.Range(4, 4).Select(data.TargetVocabulary.TokenOf));
        Assert.Equal((5, 3), (data.Train.Source.TokenCount, data.Train.Target.Length(1)));
        Assert.Equal(new ReadingSummary(Read: 2, Kept: 2, Empty: 0, TooLong: 0), data.TrainReading);
    }

    [Fact]
    public void Evaluation_sets_keep_their_text_and_a_test_set_may_be_missing()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("ein  Hund\nHaus", "A dog\nhouse"));

        Assert.Equal(["ein  Hund", "Haus"], data.Validation.SourceLines);
        Assert.Equal(["A dog", "house"], data.Validation.TargetLines);
        Assert.Equal("validation", data.Validation.Pairs.Name);
        Assert.Null(data.Test);
    }

    [Fact]
    public void Columns_are_chosen_by_number()
    {
        using var folder = new TextFolder();
        folder.Write("cmu.tsv", "1\tH AE T\that\n2\tC AE T\tcat\textra\n");
        var settings = folder.Settings(new CorpusSettings { Tsv = "cmu.tsv", SourceColumn = 2, TargetColumn = 1 });

        var data = TaskData.Load(settings);

        Assert.Equal(["hat", "cat"], data.Validation.SourceLines);
        Assert.Equal(["H AE T", "C AE T"], data.Validation.TargetLines);
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_are_no_part_of_the_text()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("\uFEFFein Hund\r\nHaus\r\n", "a dog\nhouse"));

        Assert.Equal(["ein Hund", "Haus"], data.Validation.SourceLines);
        Assert.False(data.SourceVocabulary.Contains("\uFEFFein"));
    }

    [Fact]
    public void A_line_longer_than_the_buffer_is_read_whole()
    {
        using var folder = new TextFolder();
        var many = string.Join(' ', Enumerable.Repeat("wort", 300_000));
        var data = TaskData.Load(folder.Parallel($"eins\n{many}\nzwei\n", "1\n2\n3\n"));

        Assert.Equal([1, 300_000, 1], Enumerable.Range(0, 3).Select(data.Train.Source.Length));
    }

    [Fact]
    public void Given_vocabularies_are_used_as_they_are()
    {
        using var folder = new TextFolder();
        var first = TaskData.Load(folder.Parallel("ein Hund\n", "a dog\n"));
        var second = TaskData.Load(
            folder.Parallel("Hund da\n", "dog there\n"), first.SourceVocabulary, first.TargetVocabulary);

        Assert.Equal([first.SourceVocabulary.IdOf("Hund"), SpecialTokens.Unknown], second.Train.Source[0].ToArray());
        Assert.Same(first.TargetVocabulary, second.TargetVocabulary);
    }

    [Fact]
    public void Tokens_beyond_the_limit_are_unknown_in_the_training_set()
    {
        using var folder = new TextFolder();
        var settings = folder.Parallel("a a b\n", "x x y\n") with
        {
            Source = new LanguageSettings { VocabularyLimit = 5 },
        };

        var data = TaskData.Load(settings);

        Assert.Equal([4, 4, SpecialTokens.Unknown], data.Train.Source[0].ToArray());
        Assert.Equal([4, 4, 5], data.Train.Target[0].ToArray());
    }

    [Fact]
    public void Long_training_pairs_are_left_out_and_counted_and_evaluation_keeps_them()
    {
        using var folder = new TextFolder();
        var settings = folder.Parallel("a b c\nd e\nf\n", "x\ny\nz z z\n") with
        {
            Source = new LanguageSettings { MaximumLength = 2 },
            Target = new LanguageSettings { MaximumLength = 2 },
        };

        var data = TaskData.Load(settings);

        Assert.Equal(new ReadingSummary(Read: 3, Kept: 1, Empty: 0, TooLong: 2), data.TrainReading);
        Assert.Equal(3, data.Validation.Pairs.Count);
        Assert.Equal(["d", "e"], Enumerable.Range(4, 2).Select(data.SourceVocabulary.TokenOf));
        Assert.Equal(6, data.SourceVocabulary.Count);
    }

    [Theory]
    [InlineData("a\n \nb\n", "x\ny\nz\n", "text.src", "source")]
    [InlineData("a\nb\nc\n", "x\n\nz\n", "text.tgt", "target")]
    public void An_empty_sentence_is_refused_with_its_line(string source, string target, string file, string side)
    {
        using var folder = new TextFolder();
        var error = LoadFails(folder.Parallel(source, target));

        Assert.Equal((Path.Combine(folder.Path, file), 2L), (error.File, error.Line));
        Assert.Contains($"the {side} sentence is empty", error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EmptySentences.Skip, 2)]
    [InlineData(EmptySentences.Keep, 3)]
    public void An_empty_sentence_is_skipped_or_kept_as_the_settings_say(EmptySentences setting, int pairs)
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("a\n\nb\n", "x\ny\nz\n") with { EmptySentences = setting });

        Assert.Equal(pairs, data.Train.Count);
        Assert.Equal(pairs, data.Validation.TargetLines.Count);
        Assert.Equal(3 - pairs, data.TrainReading.Empty);
    }

    [Fact]
    public void Files_of_different_length_are_refused_with_both_counts()
    {
        using var folder = new TextFolder();
        var error = LoadFails(folder.Parallel("a\nb\nc\nd\n", "x\ny\n"));

        Assert.Equal((Path.Combine(folder.Path, "text.src"), 3L), (error.File, error.Line));
        Assert.Contains("text.src has 4 lines", error.Problem, StringComparison.Ordinal);
        Assert.Contains("text.tgt has 2 lines", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_with_line_and_place()
    {
        using var folder = new TextFolder();
        folder.Write("text.tgt", "x\ny\n");
        folder.Write("text.src", [.. "gut\nM"u8, 0xFC, .. "ller\n"u8]);
        var error = LoadFails(folder.Settings(new CorpusSettings { Source = "text.src", Target = "text.tgt" }));

        Assert.Equal((Path.Combine(folder.Path, "text.src"), 2L), (error.File, error.Line));
        Assert.Contains(
            "byte 0xFC at byte 2 of the line (offset 5 in the file)", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_within_a_character_is_refused()
    {
        using var folder = new TextFolder();
        folder.Write("text.tsv", [.. "a\tb\nc\td"u8, 0xC3]);

        Assert.Equal(2L, LoadFails(folder.Settings(new CorpusSettings { Tsv = "text.tsv" })).Line);
    }

    [Fact]
    public void Text_in_UTF16_is_named_as_such()
    {
        using var folder = new TextFolder();
        folder.Write("text.tsv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("a\tb\n")).ToArray());
        var error = LoadFails(folder.Settings(new CorpusSettings { Tsv = "text.tsv" }));

        Assert.Contains("UTF-16", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_column_is_refused_with_its_name_and_the_number_there_are()
    {
        using var folder = new TextFolder();
        var error = LoadFails(folder.Columns("a\tb\nonly one\n"));

        Assert.Equal((Path.Combine(folder.Path, "text.tsv"), 2L), (error.File, error.Line));
        Assert.Contains(
            "this line has 1 column, so target_column 1 (counted from 0) is missing",
            error.Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var folder = new TextFolder();
        var error = LoadFails(folder.Parallel("", ""));

        Assert.Equal(Path.Combine(folder.Path, "text.src"), error.File);
        Assert.Contains("empty", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_set_of_which_nothing_is_left_is_refused_with_the_reason()
    {
        using var folder = new TextFolder();
        var settings = folder.Parallel("a b\n\n", "x\ny\n") with
        {
            EmptySentences = EmptySentences.Skip,
            Source = new LanguageSettings { MaximumLength = 1 },
        };

        Assert.Contains(
            "no pair is left of 2: 1 with an empty sentence, 1 longer",
            LoadFails(settings).Problem,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named_with_the_root_it_was_looked_for_in()
    {
        using var folder = new TextFolder();
        var error = LoadFails(folder.Settings(new CorpusSettings { Tsv = "nowhere.tsv" }));

        Assert.Contains("`nowhere.tsv`", error.Message, StringComparison.Ordinal);
        Assert.Contains("data.train", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_is_refused()
    {
        using var folder = new TextFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "text.tsv"));
        var error = LoadFails(folder.Settings(new CorpusSettings { Tsv = "text.tsv" }));

        Assert.Contains("folder", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_without_any_file_is_refused_by_its_name() =>
        Assert.Contains(
            "data.train must name its text", LoadFails(new DataSettings()).Message, StringComparison.Ordinal);

    [Fact]
    public void Lines_can_become_ids_without_a_file()
    {
        using var folder = new TextFolder();
        var data = TaskData.Load(folder.Parallel("ein Hund\n", "a dog\n"));

        var store = SentenceStore.FromLines(["Hund ein", "", "Katze"], data.SourceTokenizer, data.SourceVocabulary);

        Assert.Equal([2, 0, 1], Enumerable.Range(0, store.Count).Select(store.Length));
        Assert.Equal([data.SourceVocabulary.IdOf("Hund"), data.SourceVocabulary.IdOf("ein")], store[0].ToArray());
        Assert.Equal([SpecialTokens.Unknown], store[2].ToArray());
    }

    private static InputException LoadFails(DataSettings settings) =>
        Assert.Throws<InputException>(() => TaskData.Load(settings));
}
