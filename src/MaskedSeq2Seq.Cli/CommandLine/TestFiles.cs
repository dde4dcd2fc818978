using System.CommandLine;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>The options by which a trained model is measured on other text than its configuration names.</summary>
internal sealed class TestFiles
{
    private readonly Option<string[]> test = new("--test")
    {
        Description = "Two files to test on in place of the configured ones, a sentence a line",
        HelpName = "SOURCE TARGET",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> tsv = new("--tsv")
    {
        Description = "One file to test on, source<TAB>target",
        HelpName = "FILE",
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command verb)
    {
        verb.Add(test);
        verb.Add(tsv);
    }

    /// <summary>The settings that the options stand for.</summary>
    /// <remarks>Files on the command line are meant from where the user stands, not from the data's root.</remarks>
    /// <param name="arguments">The parsed command line.</param>
    /// <exception cref="InputException">Both options were given.</exception>
    public (string Key, object? Value)[] Settings(ParseResult arguments)
    {
        var parallel = arguments.GetValue(test) ?? [];
        var table = arguments.GetValue(tsv);
        if (parallel.Length == 0 && table is null)
            return [];
        if (parallel.Length > 0 && table is not null)
            throw new InputException("give either --test SOURCE TARGET or --tsv FILE");
        return
        [
            ("data.test.source", table is null ? Path.GetFullPath(parallel[0]) : SharedOptions.Unset),
            ("data.test.target", table is null ? Path.GetFullPath(parallel[1]) : SharedOptions.Unset),
            ("data.test.tsv", table is null ? SharedOptions.Unset : Path.GetFullPath(table)),
        ];
    }
}
