using System.Security.Cryptography;
using System.Text;

namespace MaskedSeq2Seq.Tests.Training;

/// <summary>Makes a changed checkpoint look as if it had been written so.</summary>
internal static class ForgedChecksum
{
    /// <summary>Puts in the checksum that the bytes have, if there is a place for one.</summary>
    public static byte[] In(byte[] bytes)
    {
        var key = Encoding.ASCII.GetBytes("\"sha256\":\"");
        var at = bytes.AsSpan().IndexOf(key) + key.Length;
        if (at < key.Length || bytes.Length < at + 64)
            return bytes;
        bytes.AsSpan(at, 64).Fill((byte)'0');
        var digits = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(8)));
        Encoding.ASCII.GetBytes(digits).CopyTo(bytes, at);
        return bytes;
    }
}
