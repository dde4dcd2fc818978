using System.CommandLine;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Arguments that several verbs share.</summary>
internal static class SharedArguments
{
    /// <summary>The YAML file of one training.</summary>
    /// <param name="required">Whether the verb is senseless without it.</param>
    public static Argument<string?> Configuration(bool required) => new("CONFIG")
    {
        Description = "A run configuration, such as configs/numbers.yaml",
        Arity = required ? ArgumentArity.ExactlyOne : ArgumentArity.ZeroOrOne,
    };

    /// <summary>The folder that a training has written.</summary>
    public static Argument<string> Run() => new("RUN")
    {
        Description = "A run folder, such as runs/numbers",
    };
}
