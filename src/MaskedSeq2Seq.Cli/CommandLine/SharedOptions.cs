using System.CommandLine;
using System.Globalization;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Options that several verbs share, so that they mean the same everywhere.</summary>
internal static class SharedOptions
{
    /// <summary><c>--set training.epochs=3</c>, as often as wanted.</summary>
    public static Option<string[]> Set() => new("--set")
    {
        Description = "Use another value for a setting, such as training.epochs=3; may be given several times",
        HelpName = "KEY=VALUE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };

    /// <summary><c>--data-root DIR</c>.</summary>
    public static Option<string?> DataRoot() => new("--data-root")
    {
        Description = "The folder that holds the data",
        HelpName = "DIR",
    };

    /// <summary><c>--device cuda:0</c>.</summary>
    public static Option<string?> Device() => new("--device")
    {
        Description = "Where to compute: auto (CUDA if it is there), cpu, cuda:0, ...",
        HelpName = "NAME",
    };

    /// <summary><c>--threads 2</c>.</summary>
    /// <param name="description">What the number counts, and what 0 stands for.</param>
    public static Option<int?> Threads(
        string description = "Threads to compute with on the CPU; 0 for as many as there are cores") => new("--threads")
    {
        Description = description,
        HelpName = "N",
    };

    /// <summary>As the value of an override: the setting is to have no value.</summary>
    public static object Unset { get; } = DBNull.Value;

    /// <summary>The overrides of a run configuration that a command line asks for.</summary>
    /// <param name="set">What was given as <c>--set</c>.</param>
    /// <param name="named">Settings that have an option of their own, with what it was given, or null.</param>
    public static IReadOnlyList<string> Overrides(string[]? set, params (string Key, object? Value)[] named) =>
    [
        .. set ?? [],
        .. named.Where(setting => setting.Value is not null)
            .Select(setting => $"{setting.Key}={Scalar(setting.Value!)}"),
    ];

    // In YAML's single quotes every character stands for itself but the quote, which is doubled.
    private static string Scalar(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        DBNull => "null",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
