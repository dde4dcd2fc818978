namespace MaskedSeq2Seq.Cli.Tests;

public class ConfigShowTests
{
    [Fact]
    public void What_is_shown_is_itself_a_configuration_that_shows_the_same()
    {
        using var folder = new TemporaryFolder();
        var shown = Screen.Of(
            "config", "show", folder.Write("mine.yaml", "name: mine"), "--set", "model.hidden_size=17");
        var again = Screen.Of("config", "show", folder.Write("shown.yaml", shown.Output));
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("hidden_size: 17", shown.Output, StringComparison.Ordinal);
        Assert.Equal(shown.Output, again.Output);
    }

    [Fact]
    public void The_defaults_are_a_configuration_to_start_from_whose_data_lie_beside_the_file()
    {
        using var folder = new TemporaryFolder();
        var shown = Screen.Of("config", "show");
        var mine = folder.Write("mine.yaml", shown.Output);
        Assert.Contains("\n  root: .\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"\n  root: {Path.GetDirectoryName(mine)}\n",
            Screen.Of("config", "show", mine).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_key_says_what_it_means()
    {
        var lines = Screen.Of("config", "show").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < lines.Length; i++)
            if (!lines[i].TrimStart().StartsWith('#'))
                Assert.StartsWith("#", lines[i - 1].TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_wins_over_the_default_and_the_command_line_over_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", "seed: 5\nmodel: { hidden_size: 12 }\n");
        var shown = Screen.Of("config", "show", file, "--set", "seed=6").Output;
        Assert.Contains("\nseed: 6\n", shown, StringComparison.Ordinal);
        Assert.Contains("hidden_size: 12", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hidden_size", "baseline")]
    [InlineData("baseline", "hidden_size", "--experiment")]
    public void The_schema_knows_the_keys_of_a_configuration_or_of_an_experiment(
        string known, string unknown, params string[] options)
    {
        var shown = Screen.Of(["config", "schema", .. options]);
        Assert.Equal(0, shown.ExitCode);
        Assert.Contains($"\"{known}\": {{", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{unknown}\": {{", shown.Output, StringComparison.Ordinal);
    }
}
