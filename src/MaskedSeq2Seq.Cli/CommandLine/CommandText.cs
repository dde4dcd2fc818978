using System.Buffers;
using System.CommandLine;

namespace MaskedSeq2Seq.Cli.CommandLine;

/// <summary>Writes down the command that was given, so that it can be given again.</summary>
internal static class CommandText
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@%");

    /// <summary>The command as a shell takes it.</summary>
    /// <param name="arguments">What was given.</param>
    public static string Of(ParseResult arguments) => Of(arguments.Tokens.Select(token => token.Value));

    /// <summary>The command as a shell takes it.</summary>
    /// <param name="arguments">What was given, word by word.</param>
    public static string Of(IEnumerable<string> arguments) => $"m2s {string.Join(' ', arguments.Select(Quoted))}";

    /// <summary>An argument, in quotes where a shell would take it apart.</summary>
    /// <param name="argument">The argument.</param>
    private static string Quoted(string argument) =>
        argument.Length > 0 && !argument.AsSpan().ContainsAnyExcept(Plain)
            ? argument
            : $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
