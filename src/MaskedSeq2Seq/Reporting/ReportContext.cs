namespace MaskedSeq2Seq.Reporting;

/// <summary>What a report has to say about its own making.</summary>
/// <param name="Command">The command that made it.</param>
/// <param name="File">The experiment file.</param>
/// <param name="Date">When it was made.</param>
/// <param name="Baseline">The baseline's whole configuration, as YAML.</param>
public sealed record ReportContext(string Command, string File, DateTimeOffset Date, string Baseline);
