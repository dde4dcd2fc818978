namespace MaskedSeq2Seq.Cli.Tests;

/// <summary>What the user gets wrong is one line with the place and what would be right; nothing is begun.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_misspelt_key_is_answered_with_its_line_and_the_right_key()
    {
        var file = folder.Write("typo.yaml", "name: x\nmodel:\n  hiden_size: 32\n");
        Train(file).IsOneLineOfBadInput($"{file}:3:", "hiden_size", "hidden_size");
        NothingWasBegun();
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_answered_with_its_line()
    {
        var file = folder.Write("type.yaml", "training:\n  epochs: many\n");
        Train(file).IsOneLineOfBadInput($"{file}:2:", "epochs", "many");
        NothingWasBegun();
    }

    [Fact]
    public void A_misspelt_override_is_answered_with_the_right_key()
    {
        var file = TinyTask.Write(folder);
        Train(file, "--set", "training.epoch=3").IsOneLineOfBadInput("--set", "epoch", "epochs");
        NothingWasBegun();
    }

    [Fact]
    public void A_missing_configuration_is_named()
    {
        Train(folder["nowhere.yaml"]).IsOneLineOfBadInput("nowhere.yaml", "there is no such file");
        NothingWasBegun();
    }

    [Fact]
    public void A_missing_corpus_is_named()
    {
        var file = TinyTask.Write(folder);
        Train(file, "--set", "data.train.tsv=lost.tsv").IsOneLineOfBadInput("lost.tsv");
        NothingWasBegun();
    }

    [Fact]
    public void A_broken_line_of_the_corpus_is_answered_with_its_number()
    {
        var file = TinyTask.Write(folder);
        folder.Write("broken.tsv", "one two\t1 2\nno tab here\n");
        Train(file, "--set", "data.train.tsv=broken.tsv").IsOneLineOfBadInput("broken.tsv:2:");
        NothingWasBegun();
    }

    [Fact]
    public void Parallel_files_of_different_length_are_told_apart()
    {
        folder.Write("a.de", "eins\nzwei\n");
        folder.Write("a.en", "one\n");
        var file = TinyTask.Write(folder);
        Train(file, "--set", "data.train={ source: a.de, target: a.en, tsv: null }").IsOneLineOfBadInput("a.");
        NothingWasBegun();
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:99")]
    public void A_device_that_is_not_there_is_named(string device)
    {
        Train(TinyTask.Write(folder), "--device", device).IsOneLineOfBadInput(device);
        NothingWasBegun();
    }

    [Fact]
    public void A_folder_that_is_no_run_can_be_neither_resumed_nor_used()
    {
        Screen.Of("train", "--resume", folder["none"]).IsOneLineOfBadInput("none", "there is no such run folder");
        Screen.Of("translate", folder["none"]).IsOneLineOfBadInput("none", "there is no such run folder");
        Screen.Of("evaluate", folder["none"]).IsOneLineOfBadInput("none", "there is no such run folder");
    }

    [Fact]
    public void Nothing_to_train_is_answered_with_both_ways() =>
        Screen.Of("train").IsOneLineOfBadInput("m2s train CONFIG", "m2s train --resume RUN");

    private Screen Train(string file, params string[] more) =>
        Screen.Of(["train", file, "--output", folder["run"], .. more]);

    private void NothingWasBegun() => Assert.False(Directory.Exists(folder["run"]));
}
