namespace MaskedSeq2Seq.Cli.Tests;

public class DataTextTests
{
    [Fact]
    public void Codes_are_learned_from_several_files_and_cut_and_join_text()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (folder.Write("a.txt", "low lower\nlow\n"), folder.Write("b.txt", "low Lower\n"));

        var learned = Screen.Of(
            "data", "bpe", "--joint", "--lowercase", "--merges", "4", first, second, "--output", folder["codes"]);
        var cut = Screen.WithInput("low lower slow\n\n", "data", "segment", folder["codes"]);
        var joined = Screen.WithInput(cut.Output, "data", "segment", folder["codes"], "--undo");

        Assert.Equal("#version: 0.2\nl o\nlo w</w>\nw e\nwe r</w>\n", File.ReadAllText(folder["codes"]));
        Assert.Contains("4 merges, learned from 2 different words", learned.Output, StringComparison.Ordinal);
        Assert.Equal("low lo@@ wer s@@ low\n\n", cut.Output);
        Assert.Equal("low lower slow\n\n", joined.Output);
    }

    [Fact]
    public void Several_files_without_joint_are_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.txt", "low low\n");

        Screen.Of("data", "bpe", file, file, "--output", folder["codes"]).IsOneLineOfBadInput("need --joint");
        Assert.False(File.Exists(folder["codes"]));
    }

    [Fact]
    public void Text_that_nothing_can_be_learned_from_is_refused()
    {
        using var folder = new TemporaryFolder();

        Screen.Of("data", "bpe", folder.Write("a.txt", "a b c\n"), "--output", folder["codes"])
            .IsOneLineOfBadInput("nothing to learn");
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named_as_it_was_given_and_nothing_is_left_beside_it()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");
        var (lost, taken) = (folder["codes/cut.txt"], Directory.CreateDirectory(folder["taken"]).FullName);

        Screen.WithInput("low\n", "data", "segment", codes, "--output", lost)
            .IsOneLineOfBadInput($"{lost}: cannot be written");
        Screen.WithInput("low\n", "data", "segment", codes, "--output", taken)
            .IsOneLineOfBadInput($"{taken}: cannot be written", "this is a folder");
        Assert.Equal(["codes", "taken"], Directory.EnumerateFileSystemEntries(folder.Path)
            .Select(path => Path.GetFileName(path)!).Order());
    }

    [Fact]
    public void A_folder_is_made_for_what_is_written_and_stays_only_if_something_was()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");

        var cut = Screen.WithInput("low\n", "data", "segment", codes, "--output", folder["a/b/cut.txt"]);
        var lost = Screen.Of("data", "segment", codes, folder["lost"], "--output", folder["d/cut.txt"]);

        lost.IsOneLineOfBadInput("no such file");
        Assert.Equal(0, cut.ExitCode);
        Assert.Equal("lo@@ w\n", File.ReadAllText(folder["a/b/cut.txt"]));
        Assert.False(Directory.Exists(folder["d"]));
    }

    [Fact]
    public void Text_goes_to_standard_output_by_any_of_its_names()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");

        foreach (var name in new[] { "-", "/dev/stdout", "/dev/fd/1" })
        {
            var cut = Screen.WithInput("low\n", "data", "segment", codes, "-", "--output", name);
            Assert.Equal("lo@@ w\n", cut.Output);
        }
        var learned = Screen.Of("data", "bpe", folder.Write("a.txt", "lot log\n"), "--merges", "1", "--output", "-");
        Assert.Equal("#version: 0.2\nl o\n", learned.Output);
    }

    [Fact]
    public void What_is_not_a_file_is_written_into_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
            return; // has other devices, and links only for administrators
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");
        var (device, link, text) = (folder["device"], folder["link"], folder.Write("text", "old\n"));
        File.CreateSymbolicLink(device, "/dev/null");
        File.CreateSymbolicLink(link, text);

        foreach (var name in new[] { device, link })
            Assert.Equal(0, Screen.WithInput("low\n", "data", "segment", codes, "--output", name).ExitCode);

        Assert.Equal("/dev/null", File.ResolveLinkTarget(device, returnFinalTarget: false)?.FullName);
        Assert.Equal(text, File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName);
        Assert.Equal("lo@@ w\n", File.ReadAllText(text));
    }

    [Fact]
    public void Merges_left_out_by_chance_are_the_same_for_a_seed_and_change_no_word()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\nlo w</w>\n");
        var text = string.Concat(Enumerable.Repeat(" low slow\n", 50));
        string[] Cut(params string[] more) =>
            Screen.WithInput(text, ["data", "segment", codes, "--dropout", "0.5", .. more]).Output.Split('\n')[..^1];

        var lines = Cut();

        Assert.Equal(lines, Cut("--seed", "1"));
        Assert.NotEqual(lines, Cut("--seed", "2"));
        Assert.All(lines, line => Assert.Equal(" low slow", line.Replace("@@ ", "", StringComparison.Ordinal)));
        Assert.True(lines.Distinct().Count() > 4);
        Screen.Of("data", "segment", codes, "--dropout", "1").IsOneLineOfBadInput("--dropout", "less than 1");
    }

    [Fact]
    public void A_line_that_is_not_UTF_8_is_told_with_its_number()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");
        File.WriteAllBytes(folder["text"], [.. "low\nlow\n"u8, 0xFF, (byte)'\n', .. "low\n"u8]);

        Screen.Of("data", "segment", codes, folder["text"], "--output", folder["cut"])
            .IsOneLineOfBadInput($"{folder["text"]}:3: this line is not UTF-8");
        Assert.Equal(["codes", "text"], folder.Files);
    }

    [Fact]
    public void Only_LF_and_CRLF_end_a_line()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");

        var cut = Screen.WithInput("low\rlow\r\n\nlow\r", "data", "segment", codes);

        Assert.Equal("lo@@ w lo@@ w\n\nlo@@ w\n", cut.Output);
    }

    // As subword-nmt does, for which a tab is a character of a word.
    [Theory]
    [InlineData("  low  slow ", "  lo@@ w s@@ lo@@ w ")]
    [InlineData("   ", "   ")]
    [InlineData("low\tlow x", "lo@@ w@@ \t@@ lo@@ w x")]
    public void Spaces_around_a_line_stay_and_several_within_it_become_one(string line, string cut)
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\n");

        Assert.Equal(cut + "\n", Screen.WithInput(line + "\n", "data", "segment", codes).Output);
        Assert.Equal(cut + "\n", Screen.WithInput(line + "\r\n", "data", "segment", codes).Output);
    }

    [Fact]
    public void A_file_without_codes_is_told_with_its_line()
    {
        using var folder = new TemporaryFolder();
        var codes = folder.Write("codes", "#version: 0.2\nl o\nlow\n");

        Screen.WithInput("low\n", "data", "segment", codes).IsOneLineOfBadInput($"{codes}:3:", "two symbols");
    }

    [Fact]
    public void A_dictionary_becomes_three_files()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("dict", "a AH0\nb B IY1\nc S IY1\nd D IY1\n");

        var screen = Screen.Of("data", "cmudict", file, "--dev", "1", "--test", "1", "--output", folder.Path);

        Assert.Contains("2 words to learn from, 1 to judge", screen.Output, StringComparison.Ordinal);
        Assert.Equal(["dev.tsv", "dict", "test.tsv", "train.tsv"], folder.Files);
    }

    [Fact]
    public void A_data_set_that_is_not_known_is_told_with_the_nearest()
    {
        Screen.Of("data", "fetch", "multi30").IsOneLineOfBadInput("multi30k");
    }

    [Fact]
    public void What_a_server_sends_instead_of_the_file_is_not_kept()
    {
        using var folder = new TemporaryFolder();
        using var server = new LoopbackServer("something else"u8.ToArray());

        Screen.Of("data", "fetch", "cmudict", "--output", folder.Path, "--mirror", server.Folder.AbsoluteUri)
            .IsOneLineOfBadInput("cmudict.dict", "the connection ended after 14 of 3618488 bytes");
        Assert.Equal(["cmudict.dict.part"], folder.Files);
    }
}
