namespace MaskedSeq2Seq.Reporting;

/// <summary>What an audit's page has to say about its own making.</summary>
/// <param name="Run">The run folder.</param>
/// <param name="TestSet">The text that was read.</param>
/// <param name="Bucketing">How training batches were made.</param>
/// <param name="Device">Where it was computed.</param>
/// <param name="Command">The command that made it.</param>
/// <param name="Date">When it was made.</param>
public sealed record AuditContext(
    string Run, string TestSet, string Bucketing, string Device, string Command, DateTimeOffset Date);
