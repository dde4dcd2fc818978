using System.Globalization;

namespace MaskedSeq2Seq;

/// <summary>
/// Something the user gave (a configuration, a corpus, a checkpoint, a flag, a device) cannot be used. The message is
/// one line that says where, what is wrong and what would be right; the program prints it and exits with code 2.
/// </summary>
public class InputException : Exception
{
    /// <summary>Creates the error; its <see cref="Exception.Message"/> reads <c>file:line: problem</c>.</summary>
    /// <param name="problem">What is wrong, and what would be right.</param>
    /// <param name="file">The file it was found in, or null.</param>
    /// <param name="line">The line in that file, counted from 1, or null.</param>
    /// <param name="inner">The error underneath, or null.</param>
    public InputException(string problem, string? file = null, long? line = null, Exception? inner = null)
        : base(At(file, line) + problem, inner)
    {
        Problem = problem;
        File = file;
        Line = line;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The file it was found in, or null.</summary>
    public string? File { get; }

    /// <summary>The line in <see cref="File"/>, counted from 1, or null.</summary>
    public long? Line { get; }

    private static string At(string? file, long? line) => (file, line) switch
    {
        (null, _) => "",
        (_, null) => $"{file}: ",
        _ => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: "),
    };
}
