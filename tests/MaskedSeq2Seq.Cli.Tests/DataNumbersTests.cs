namespace MaskedSeq2Seq.Cli.Tests;

public class DataNumbersTests
{
    [Fact]
    public void The_same_seed_writes_the_same_files()
    {
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "first", "second" })
            Assert.Equal(0, Make(folder[name], seed: 7).ExitCode);
        Assert.Equal(6, folder.Files.Count);
        foreach (var file in new[] { "train.tsv", "validation.tsv", "test.tsv" })
            Assert.Equal(File.ReadAllBytes(folder[$"first/{file}"]), File.ReadAllBytes(folder[$"second/{file}"]));
    }

    [Fact]
    public void Another_seed_writes_others()
    {
        using var folder = new TemporaryFolder();
        Make(folder["first"], seed: 7);
        Make(folder["second"], seed: 8);
        Assert.NotEqual(File.ReadAllText(folder["first/train.tsv"]), File.ReadAllText(folder["second/train.tsv"]));
    }

    [Fact]
    public void As_many_pairs_are_written_as_were_asked_for()
    {
        using var folder = new TemporaryFolder();
        Make(folder.Path, seed: 1);
        Assert.Equal(60, File.ReadAllLines(folder["train.tsv"]).Length);
    }

    [Fact]
    public void More_numbers_than_there_are_is_one_clear_line_and_no_file()
    {
        using var folder = new TemporaryFolder();
        Screen.Of("data", "numbers", "--count", "1000", "--max-digits", "2", "--output", folder["x"])
            .IsOneLineOfBadInput("do not exist with at most 2 digits");
        Assert.Empty(folder.Files);
    }

    private static Screen Make(string folder, int seed) => Screen.Of(
        "data", "numbers", "--count", "60", "--seed", $"{seed}", "--max-digits", "4", "--output", folder);
}
