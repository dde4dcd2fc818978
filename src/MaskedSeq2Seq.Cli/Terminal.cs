using MaskedSeq2Seq.Cli.Display;
using Spectre.Console;

namespace MaskedSeq2Seq.Cli;

/// <summary>
/// Where the program reads and writes, and whether someone watches: displays that redraw themselves and colours are for
/// a live terminal only, everything else gets plain lines.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 160;

    private readonly Lazy<IAnsiConsole> console;
    private readonly Lazy<TextReader> input;

    /// <summary>Creates a terminal over the given streams.</summary>
    /// <param name="input">Standard input, opened when it is first read.</param>
    /// <param name="output">Results and progress.</param>
    /// <param name="error">The one line that says what went wrong.</param>
    /// <param name="isLive">True if <paramref name="output"/> is a terminal that understands cursor movements.</param>
    public Terminal(Func<TextReader> input, TextWriter output, TextWriter error, bool isLive)
    {
        this.input = new Lazy<TextReader>(input);
        Output = output;
        Error = error;
        IsLive = isLive;
        console = new Lazy<IAnsiConsole>(CreateConsole);
    }

    /// <summary>Standard input.</summary>
    public TextReader Input => input.Value;

    /// <summary>Results and progress.</summary>
    public TextWriter Output { get; }

    /// <summary>The one line that says what went wrong.</summary>
    public TextWriter Error { get; }

    /// <summary>True if someone watches <see cref="Output"/> and it can be redrawn.</summary>
    public bool IsLive { get; }

    /// <summary>True if someone types what <see cref="Input"/> reads.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The same output for tables and displays; without any escape code unless <see cref="IsLive"/>.</summary>
    public IAnsiConsole Console => console.Value;

    /// <summary>The terminal that this process runs in.</summary>
    public static Terminal OfProcess() => new(
        () => new StreamReader(System.Console.OpenStandardInput(), Verbs.Lines.Encoding),
        System.Console.Out,
        System.Console.Error,
        isLive: !System.Console.IsOutputRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb")
    {
        IsTyped = !System.Console.IsInputRedirected,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Flush();
        if (input.IsValueCreated)
            Input.Dispose();
    }

    private IAnsiConsole CreateConsole()
    {
        var wantsNoColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var made = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = IsLive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsLive && !wantsNoColour ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsLive ? InteractionSupport.Yes : InteractionSupport.No,
            Out = new AnsiConsoleOutput(IsLive ? Output : new LineTrimmingWriter(Output)),
        });
        if (!IsLive)
        {
            made.Profile.Width = PlainWidth;
            made.Profile.Capabilities.Unicode = true;
        }
        return made;
    }
}
