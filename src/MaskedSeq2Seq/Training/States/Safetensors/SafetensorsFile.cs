using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace MaskedSeq2Seq.Training;

/// <summary>
/// Tensors and texts in one file of the safetensors format: 8 bytes with the header's length (little-endian), a JSON
/// header with type, shape and place of each tensor, then the bytes of the tensors. Other programs read these files;
/// this one adds a SHA-256 of header and data to the metadata and checks it where it is there.
/// </summary>
public static class SafetensorsFile
{
    /// <summary>
    /// The metadata key of the SHA-256, 64 hexadecimal digits; they count as zeros in what is hashed.
    /// </summary>
    public const string ChecksumKey = "sha256";

    private const int LengthBytes = 8;
    private const long HighestHeaderLength = 4 << 20;
    private static readonly string Zeros = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>Writes a file; one that is there keeps its old content until the new one is complete on disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">Tensors by name, on any device.</param>
    /// <param name="metadata">Texts by name.</param>
    public static void Write(
        string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        using var scope = NewDisposeScope();
        var local = tensors.ToDictionary(pair => pair.Key, pair => pair.Value.detach().cpu().contiguous());
        AtomicFile.Write(path, stream => Write(stream, local, metadata ?? new Dictionary<string, string>()));
    }

    /// <summary>Reads a whole file and checks all of it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its content, which the caller disposes.</returns>
    /// <exception cref="InputException">It is not there, cut, changed, or no safetensors file.</exception>
    public static SafetensorsContent Read(string path)
    {
        using var stream = Open(path);
        var json = ReadHeaderBytes(stream, path);
        var header = SafetensorsHeaderReader.Read(json, stream.Length - LengthBytes - json.Length, path);
        return ReadData(stream, json, header, path);
    }

    /// <summary>Reads only the texts of a file; the data is not looked at.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It is not there, cut, or no safetensors file.</exception>
    public static IReadOnlyDictionary<string, string> ReadMetadata(string path)
    {
        using var stream = Open(path);
        var json = ReadHeaderBytes(stream, path);
        return SafetensorsHeaderReader.Read(json, stream.Length - LengthBytes - json.Length, path).Metadata;
    }

    private static void Write(
        Stream stream, Dictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string> metadata)
    {
        var texts = new OrderedDictionary<string, string> { [ChecksumKey] = Zeros };
        foreach (var (key, text) in metadata)
            texts.Add(key, text);
        var header = SafetensorsHeader.Lay(tensors.Select(t => (t.Key, t.Value.dtype, t.Value.shape)), texts);
        var json = header.ToJson();
        if (json.Length > HighestHeaderLength)
            throw new InvalidOperationException($"A header of {json.Length} bytes would not be read again.");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(json);
        foreach (var entry in header.Tensors)
            TensorBytes.Read(tensors[entry.Name], hash.AppendData);
        var checksum = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
        checksum.CopyTo(json, IndexOfChecksum(json, Zeros));

        Span<byte> length = stackalloc byte[LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, json.Length);
        stream.Write(length);
        stream.Write(json);
        foreach (var entry in header.Tensors)
            TensorBytes.Read(tensors[entry.Name], stream.Write);
    }

    private static FileStream Open(string path)
    {
        try
        {
            var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16);
            if (stream.CanSeek)
                return stream;
            stream.Dispose();
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("there is no such file", path, inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CannotRead(error, path);
        }
        throw new InputException("cannot be read: it is a pipe or a device, and the end must be known", path);
    }

    private static byte[] ReadHeaderBytes(FileStream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        if (stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false) < LengthBytes)
            throw new InputException("is no safetensors file that can be read: it is shorter than 8 bytes", path);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var there = (ulong)(stream.Length - LengthBytes);
        if (length > there)
            throw new InputException(
                "is no safetensors file that can be read: "
                + $"it claims a header of {length} bytes and has {there} after its first 8",
                path);
        if (length > HighestHeaderLength)
            throw new InputException(
                "is no safetensors file that can be read: "
                + $"its header has {length} bytes, and no more than {HighestHeaderLength} are believed",
                path);
        var json = new byte[length];
        if (stream.ReadAtLeast(json, json.Length, throwOnEndOfStream: false) < json.Length)
            throw new InputException("cannot be read: it grew shorter meanwhile", path);
        return json;
    }

    private static SafetensorsContent ReadData(FileStream stream, byte[] json, SafetensorsHeader header, string path)
    {
        var tensors = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        var content = new SafetensorsContent(tensors, header.Metadata);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(WithoutChecksum(json, header.Metadata));
            foreach (var entry in header.Tensors)
            {
                var tensor = empty(entry.Shape, entry.Type, CPU).DetachFromDisposeScope();
                tensors.Add(entry.Name, tensor);
                TensorBytes.Fill(tensor, stream, bytes =>
                {
                    if (entry.Type == ScalarType.Bool && bytes.ContainsAnyExceptInRange((byte)0, (byte)1))
                        throw new InputException($"`{entry.Name}` has bytes that are neither true nor false", path);
                    hash.AppendData(bytes);
                });
            }
            if (header.Metadata.TryGetValue(ChecksumKey, out var expected)
                && expected != Convert.ToHexStringLower(hash.GetHashAndReset()))
                throw new InputException("is damaged: its content does not have the checksum that it names", path);
            return content;
        }
        catch (Exception error)
        {
            content.Dispose();
            if (error is IOException)
                throw CannotRead(error, path);
            throw;
        }
    }

    private static InputException CannotRead(Exception error, string path) =>
        new($"cannot be read: {error.Message.ReplaceLineEndings(" ")}", path, inner: error);

    private static byte[] WithoutChecksum(byte[] json, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.TryGetValue(ChecksumKey, out var checksum) && checksum.Length == Zeros.Length
            && IndexOfChecksum(json, checksum) is >= 0 and var index)
            json.AsSpan(index, Zeros.Length).Fill((byte)'0');
        return json;
    }

    /// <summary>
    /// Where the digits stand; quotes within a JSON text are escaped, so nothing else looks like this.
    /// </summary>
    private static int IndexOfChecksum(byte[] json, string checksum)
    {
        var key = Encoding.UTF8.GetBytes($"\"{ChecksumKey}\":\"");
        var index = json.AsSpan().IndexOf([.. key, .. Encoding.UTF8.GetBytes(checksum), (byte)'"']);
        return index < 0 ? index : index + key.Length;
    }
}
