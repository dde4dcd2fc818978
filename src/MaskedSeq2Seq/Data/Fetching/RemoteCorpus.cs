namespace MaskedSeq2Seq.Data;

/// <summary>A public data set that can be downloaded.</summary>
/// <param name="Name">What the user calls it.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Licence">Who made it, and what may be done with it.</param>
/// <param name="Files">Its files.</param>
public sealed record RemoteCorpus(string Name, string Summary, string Licence, IReadOnlyList<RemoteFile> Files);
