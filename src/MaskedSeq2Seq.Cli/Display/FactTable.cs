using Spectre.Console;

namespace MaskedSeq2Seq.Cli.Display;

/// <summary>Facts under each other: a name, and what is known.</summary>
/// <param name="console">Where they are shown.</param>
internal sealed class FactTable(IAnsiConsole console)
{
    private readonly Grid grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(3)).AddColumn(new GridColumn().PadRight(0));

    /// <summary>Adds a fact.</summary>
    public void Add(string name, string value) => grid.AddRow(new Text(name), new Text(value));

    /// <summary>Shows all facts.</summary>
    public void Show() => console.Write(grid);
}
