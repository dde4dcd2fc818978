using MaskedSeq2Seq.Data;
using MaskedSeq2Seq.Runs;

namespace MaskedSeq2Seq.Tests.Runs;

public sealed class BpeRunTests : IDisposable
{
    private static readonly LanguageSettings Pieces = new() { Tokenizer = "bpe" };

    private readonly ToyRun toy = new();

    public BpeRunTests()
    {
        var random = new SplitMix64(5);
        string[] lines = [.. Enumerable.Range(0, 60).Select(_ => Sentence(random))];
        foreach (var file in new[] { "train.tsv", "validation.tsv", "test.tsv" })
            File.WriteAllLines(Path.Combine(toy.Root, file), lines.Select(line => $"{line}\t{line}"));
        toy.Configuration = toy.Configuration with
        {
            Data = toy.Configuration.Data with
            {
                Source = Pieces,
                Target = Pieces,
                Bpe = new BpeSettings { Merges = 20, Dropout = 0.2, VocabularyThreshold = 2 },
            },
        };
    }

    [Fact]
    public void A_run_translates_with_the_codes_in_its_folder()
    {
        toy.Train();
        foreach (var file in new[] { "train.tsv", "validation.tsv" })
            File.Delete(Path.Combine(toy.Root, file));

        using var run = LoadedRun.Open(toy.Folder);
        var answer = Assert.Single(run.Translate(["abba aca"], ct: TestContext.Current.CancellationToken));

        Assert.Equal(20, run.Text.Source.Codes!.Count);
        Assert.DoesNotContain("@@", answer, StringComparison.Ordinal);
        Assert.Equal(["abba", "aca"], run.Target.Read("abba  aca").Tokens);
    }

    [Fact]
    public void A_resumed_run_cuts_the_words_as_it_would_have()
    {
        toy.Train();
        var interrupted = toy.Another("interrupted");
        var whole = toy.Configuration;
        toy.Configuration = whole with { Training = whole.Training with { Epochs = 1 } };
        toy.Train(folder: interrupted);
        toy.Configuration = whole;
        toy.Train(resume: true, interrupted);

        Assert.Equal(Parameters(toy.Folder), Parameters(interrupted));
    }

    [Fact]
    public void Damaged_codes_in_the_folder_are_told_with_their_line()
    {
        toy.Train();
        File.AppendAllText(toy.Folder.TargetCodesFile, "no merge here\n");

        var error = Assert.Throws<InputException>(() => LoadedRun.Open(toy.Folder));

        Assert.StartsWith($"{toy.Folder.TargetCodesFile}:22:", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => toy.Dispose();

    private static List<float> Parameters(RunFolder folder)
    {
        using var run = LoadedRun.Open(folder, best: false);
        return [.. run.Model.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];
    }

    private static string Sentence(SplitMix64 random) =>
        string.Join(' ', Enumerable.Range(0, 4).Select(_ => Word(random)));

    private static string Word(SplitMix64 random) =>
        string.Concat(Enumerable.Range(0, 2 + random.Next(4)).Select(_ => "abc"[random.Next(3)]));
}
