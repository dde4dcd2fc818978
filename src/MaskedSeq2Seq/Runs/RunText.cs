using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Runs;

/// <summary>
/// The files of a run folder that say how its text is cut: the codes of the sides that have any, and the pieces that
/// are not split further where those are limited.
/// </summary>
internal static class RunText
{
    /// <summary>Writes what the text of a run takes.</summary>
    public static void Write(RunFolder folder, TaskText text)
    {
        Write(text.Source, folder.SourceCodesFile, folder.SourcePiecesFile);
        Write(text.Target, folder.TargetCodesFile, folder.TargetPiecesFile);
    }

    /// <summary>Reads what <see cref="Write(RunFolder, TaskText)"/> wrote.</summary>
    /// <exception cref="InputException">A file is missing or is not what was written.</exception>
    public static TaskText Read(RunFolder folder, DataSettings settings) => new(
        Read(settings.Source, settings.Bpe, folder.SourceCodesFile, folder.SourcePiecesFile),
        Read(settings.Target, settings.Bpe, folder.TargetCodesFile, folder.TargetPiecesFile));

    private static void Write(SideText side, string codesFile, string piecesFile)
    {
        side.Codes?.Save(codesFile);
        if (side.Pieces is { } pieces)
            PieceList.Write(pieces, piecesFile);
    }

    private static SideText Read(LanguageSettings language, BpeSettings bpe, string codesFile, string piecesFile)
    {
        if (!language.UsesBpe)
            return SideText.Create(language, bpe, codes: null);
        var pieces = bpe.VocabularyThreshold > 0 ? PieceList.Read(piecesFile) : null;
        return SideText.Create(language, bpe, BpeCodes.Load(codesFile), pieces);
    }
}
