namespace MaskedSeq2Seq.Configuration;

/// <summary>Where a value was written: a line of a file, or an option of the command line.</summary>
/// <param name="File">The file, or null for an option.</param>
/// <param name="Line">The line in the file, counted from 1, or null.</param>
/// <param name="Option">The option as it was typed, such as <c>--set training.epochs=3</c>, or null.</param>
public sealed record SettingsPlace(string? File, long? Line = null, string? Option = null)
{
    /// <summary>The error to throw for a problem at this place.</summary>
    /// <param name="problem">What is wrong, and what would be right.</param>
    public InputException Error(string problem) =>
        Option is null ? new InputException(problem, File, Line) : new InputException($"{Option}: {problem}");

    /// <summary>The place in words, to be named inside a message about another place.</summary>
    public override string ToString() => Option ?? (Line is null ? $"{File}" : $"{File}:{Line}");
}
