using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Data;

/// <summary>Where a set of pairs lies: in two files with a sentence a line, or in two columns of one file.</summary>
public sealed record CorpusSettings : ICheckedSettings
{
    /// <summary>The file of source sentences, one a line; its lines pair with those of <see cref="Target"/>.</summary>
    public string? Source { get; init; }

    /// <summary>The file of target sentences, one a line.</summary>
    public string? Target { get; init; }

    /// <summary>
    /// One file with tab-separated columns, in place of <see cref="Source"/> and <see cref="Target"/>.
    /// </summary>
    public string? Tsv { get; init; }

    /// <summary>The column of <see cref="Tsv"/> that holds the source, counted from 0.</summary>
    public int SourceColumn { get; init; }

    /// <summary>The column of <see cref="Tsv"/> that holds the target, counted from 0.</summary>
    public int TargetColumn { get; init; } = 1;

    /// <summary>Whether any file is named.</summary>
    internal bool IsNamed => Source is not null || Target is not null || Tsv is not null;

    /// <inheritdoc/>
    public void Check(SettingsProblems problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (Tsv is not null && (Source is not null || Target is not null))
            problems.Add(
                nameof(Tsv), "cannot stand beside source and target: name either one tsv file or two parallel files");
        if (Source is not null && Target is null && Tsv is null)
            problems.Add(nameof(Source), "needs a target beside it: parallel text is two files, one sentence a line");
        if (Target is not null && Source is null && Tsv is null)
            problems.Add(nameof(Target), "needs a source beside it: parallel text is two files, one sentence a line");
        problems.AtLeast(SourceColumn, 0);
        problems.AtLeast(TargetColumn, 0);
    }
}
