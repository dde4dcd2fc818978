namespace MaskedSeq2Seq.Data;

/// <summary>A file on a public server, known by its content.</summary>
/// <param name="Name">What it is called in the user's folder.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
public sealed record RemoteFile(string Name, Uri Address, long Bytes, string Sha256)
{
    /// <summary>The same file on another server, which has it under the last part of the address's path.</summary>
    /// <param name="mirror">A folder of that server.</param>
    public RemoteFile From(Uri mirror)
    {
        ArgumentNullException.ThrowIfNull(mirror);
        var folder = mirror.AbsoluteUri.EndsWith('/') ? mirror : new Uri(mirror.AbsoluteUri + "/");
        return this with { Address = new Uri(folder, Address.Segments[^1]) };
    }
}
