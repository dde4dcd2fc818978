using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>Which text a task reads, how it is cut into tokens and how it is put into batches.</summary>
public sealed record DataSettings
{
    /// <summary>
    /// The folder that file names are relative to; itself relative to this file, or, on the command line, to the current
    /// folder.
    /// </summary>
    [RelativeToFile]
    public string Root { get; init; } = ".";

    /// <summary>The pairs to learn from. The vocabularies are made from them.</summary>
    public CorpusSettings Train { get; init; } = new();

    /// <summary>The pairs that training is judged by.</summary>
    public CorpusSettings Validation { get; init; } = new();

    /// <summary>The pairs for the final evaluation; may be left out.</summary>
    public CorpusSettings Test { get; init; } = new();

    /// <summary>The language read.</summary>
    public LanguageSettings Source { get; init; } = new();

    /// <summary>The language written.</summary>
    public LanguageSettings Target { get; init; } = new();

    /// <summary>What to do with a pair of which one side has no token.</summary>
    public EmptySentences EmptySentences { get; init; } = EmptySentences.Refuse;

    /// <summary>How training pairs are put into batches.</summary>
    public BatchSettings Batches { get; init; } = new();
}
