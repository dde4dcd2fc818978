using MaskedSeq2Seq.Cli.CommandLine;

namespace MaskedSeq2Seq.Cli.Tests;

public class CommandTextTests
{
    [Theory]
    [InlineData("model.mask=none", "model.mask=none")]
    [InlineData("runs/my run", "'runs/my run'")]
    [InlineData("model.heads=$N", "'model.heads=$N'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("", "''")]
    public void An_argument_is_quoted_where_a_shell_would_take_it_apart(string argument, string written) =>
        Assert.Equal($"m2s train {written}", CommandText.Of(["train", argument]));
}
