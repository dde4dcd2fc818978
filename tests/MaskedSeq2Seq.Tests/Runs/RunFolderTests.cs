using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Runs;
using TestResult = MaskedSeq2Seq.Evaluation.TestResult;

namespace MaskedSeq2Seq.Tests.Runs;

public sealed class RunFolderTests : IDisposable
{
    private readonly RunFolder folder = new(Directory.CreateTempSubdirectory("m2s-folder-").FullName);

    public void Dispose() => Directory.Delete(folder.Path, recursive: true);

    [Fact]
    public void Every_default_of_a_run_is_written_and_read_back()
    {
        var text = SettingsWriter.Write(new RunConfiguration());
        Assert.Equal(text, SettingsWriter.Write(SettingsReader.Read<RunConfiguration>(text, "x.yaml")));
        Assert.Equal(text, SettingsWriter.Write(SettingsReader.Read<RunConfiguration>("", "x.yaml")));
        var commented = SettingsWriter.Write(new RunConfiguration(), withDocs: true);
        Assert.Equal(text, SettingsWriter.Write(SettingsReader.Read<RunConfiguration>(commented, "x.yaml")));
        Assert.Contains("# Decides everything random", commented, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_apply_to_a_saved_configuration()
    {
        folder.WriteConfiguration(new RunConfiguration { Name = "kept" });
        var read = folder.ReadConfiguration(["seed=9"]);
        Assert.Equal(("kept", 9), (read.Name, read.Seed));
    }

    [Theory]
    [InlineData("name=a/b", "`name` must be usable as the name of a folder, such as numbers-masked")]
    [InlineData("name=..", "`name` must be usable as the name of a folder, such as numbers-masked")]
    [InlineData("seed=-1", "`seed` must be at least 0, not -1")]
    [InlineData("threads=-2", "`threads` must be at least 0, not -2")]
    [InlineData("model.mask=maks", "`model.mask` cannot be `maks`: use one of")]
    [InlineData("trainig.epochs=2", "unknown key `trainig.epochs`: did you mean `training.epochs`?")]
    public void A_configuration_that_makes_no_sense_is_refused(string option, string problem) =>
        Assert.StartsWith(
            $"--set {option}: {problem}",
            Assert.Throws<InputException>(() => SettingsReader.Read<RunConfiguration>("", "x.yaml", [option])).Message,
            StringComparison.Ordinal);

    [Fact]
    public void An_evaluation_is_read_back_as_it_was_written()
    {
        Assert.Null(folder.ReadTest());
        var alone = new ConditionResult("alone", 0.5, 1, 0)
        {
            Loss = 2,
            Perplexity = double.PositiveInfinity,
            PaddingShare = 0.25,
            Scores = new Dictionary<string, double> { ["bleu"] = 0.5, ["chrf++"] = 2 },
        };
        var result = new TestResult("bleu", [alone], 2, double.PositiveInfinity, 10, 1.5);
        folder.WriteTest(result);
        Assert.Equivalent(result, folder.ReadTest(), strict: true);
    }

    [Fact]
    public void A_damaged_evaluation_is_one_clear_line()
    {
        File.WriteAllText(folder.TestFile, "{\n \"metric\": 3 }");
        Assert.Equal(
            $"{folder.TestFile}:2: this is no evaluation of a run: delete it and evaluate again",
            Assert.Throws<InputException>(() => folder.ReadTest()).Message);
    }
}
