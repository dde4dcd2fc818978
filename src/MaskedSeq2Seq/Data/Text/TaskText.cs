namespace MaskedSeq2Seq.Data;

/// <summary>How the text of both sides is cut.</summary>
/// <param name="Source">The side read.</param>
/// <param name="Target">The side written.</param>
public sealed record TaskText(SideText Source, SideText Target)
{
    /// <summary>Cuts text as the settings say.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="sourceCodes">The source's byte pair codes, if it needs them.</param>
    /// <param name="targetCodes">The target's byte pair codes, if it needs them.</param>
    /// <exception cref="ArgumentException">A side needs codes and there are none.</exception>
    public static TaskText Create(DataSettings settings, BpeCodes? sourceCodes = null, BpeCodes? targetCodes = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new TaskText(
            SideText.Create(settings.Source, settings.Bpe, sourceCodes),
            SideText.Create(settings.Target, settings.Bpe, targetCodes));
    }

    /// <summary>Cuts text as a new run does: learns from its training text what no file gives.</summary>
    /// <exception cref="InputException">A file is missing or is not what it should be.</exception>
    public static TaskText Learn(DataSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Source.UsesBpe || settings.Target.UsesBpe
            ? new TaskTextLearner(settings).Learn()
            : Create(settings);
    }
}
