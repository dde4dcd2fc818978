using System.Xml.Linq;

namespace MaskedSeq2Seq.Cli.Tests;

public sealed class AttendTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Attention_is_shown_in_the_terminal_or_drawn_into_a_file()
    {
        Screen.Of("train", TinyTask.Write(folder), "--output", folder["run"]);

        var shown = Screen.Of("attend", folder["run"], "two five", "--padding", "4", "--set", "model.mask=none");
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        foreach (var word in new[] { "two", "five", "</s>", "on padding", "of the attention lies on padding" })
            Assert.Contains(word, shown.Output, StringComparison.Ordinal);

        var drawn = Screen.Of("attend", folder["run"], "two five", "--padding", "4", "--output", folder["x.svg"]);
        Assert.Equal((0, folder["x.svg"], ""), (drawn.ExitCode, drawn.Output.Trim(), drawn.Error));
        var svg = XDocument.Load(folder["x.svg"]).Root!;
        Assert.Equal("svg", svg.Name.LocalName);
        Assert.Contains(svg.Descendants(), mark => mark.Name.LocalName == "text" && mark.Value == "five");
        Assert.Contains("with 4 positions of padding", svg.Value, StringComparison.Ordinal);

        Screen.Of("attend", folder["run"], " ").IsOneLineOfBadInput("the sentence has no word to look at");
        Screen.Of("attend", folder["run"], "two", "--padding", "-1").IsOneLineOfBadInput("--padding must be 0 or more");
    }

    [Fact]
    public void A_folder_that_is_no_run_is_one_line() =>
        Screen.Of("attend", folder["nowhere"], "two").IsOneLineOfBadInput("there is no such run folder");
}
