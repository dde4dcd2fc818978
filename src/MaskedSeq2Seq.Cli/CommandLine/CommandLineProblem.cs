using System.CommandLine;
using System.CommandLine.Parsing;
using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Says in one line what is wrong with a command line, and what would be right.</summary>
internal static class CommandLineProblem
{
    /// <summary>The first thing that is wrong, or null.</summary>
    /// <param name="parsed">The parsed command line.</param>
    public static string? In(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var problem = UnknownOption(parsed) ?? UnknownVerb(parsed) ?? BadValue(parsed) ?? Rest(parsed);
        return problem is null ? null : $"{problem} (see {NameOf(command)} --help)";
    }

    // The parser takes a misspelt option for the value of an argument; no file that we read is called like an option.
    private static string? UnknownOption(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = command.Arguments
            .SelectMany(argument => parsed.GetResult(argument)?.Tokens ?? [])
            .Select(token => token.Value)
            .Concat(parsed.UnmatchedTokens)
            .FirstOrDefault(value => value.Length > 1 && value[0] == '-');
        if (unknown is null)
            return null;
        var options = command.Options.Where(option => !option.Hidden).Select(option => option.Name);
        return $"unknown option `{unknown.Split('=')[0]}`; {NearestName.Hint(unknown.Split('=')[0], options)}";
    }

    private static string? UnknownVerb(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is Verb)
            return null;
        var verbs = command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).ToList();
        if (parsed.UnmatchedTokens.Count > 0)
            return $"unknown verb `{parsed.UnmatchedTokens[0]}`; {NearestName.Hint(parsed.UnmatchedTokens[0], verbs)}";
        return $"{NameOf(command)} needs a verb: {string.Join(", ", verbs)}";
    }

    private static string? BadValue(ParseResult parsed)
    {
        var bad = parsed.Errors.Select(error => error.SymbolResult)
            .FirstOrDefault(result => result is OptionResult or ArgumentResult);
        return bad switch
        {
            null => null,
            OptionResult { Option: var option, Tokens.Count: 0 } =>
                $"{option.Name} needs a value: {option.Name} {option.HelpName}",
            OptionResult { Option: var option, Tokens: [var token] } =>
                $"{option.Name} needs {Kind(option.ValueType)}, not `{token.Value}`",
            OptionResult { Option: var option, Tokens.Count: var count } =>
                $"{option.Name} was given {count} times; once is enough",
            ArgumentResult { Parent: OptionResult { Option: var option }, Tokens: [var token, ..] } =>
                $"{option.Name} needs {Kind(option.ValueType)}, not `{token.Value}`",
            ArgumentResult argument => $"{argument.Argument.Name} is missing",
            _ => null,
        };
    }

    private static string? Rest(ParseResult parsed)
    {
        if (parsed.UnmatchedTokens.Count > 0)
            return $"`{parsed.UnmatchedTokens[0]}` is one argument too many";
        return parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;
    }

    private static string Kind(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(int) || t == typeof(long) => "a whole number",
        var t when t == typeof(double) => "a number",
        _ => "another value",
    };

    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : "m2s";
}
