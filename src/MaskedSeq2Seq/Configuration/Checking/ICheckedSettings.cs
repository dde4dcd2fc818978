namespace MaskedSeq2Seq.Configuration;

/// <summary>
/// Settings that know which of their values make sense. The reader asks each section after it is filled.
/// </summary>
public interface ICheckedSettings
{
    /// <summary>
    /// Reports every value that cannot be used; the reader turns the first into one line with file and line.
    /// </summary>
    /// <param name="problems">Where to report.</param>
    void Check(SettingsProblems problems);
}
