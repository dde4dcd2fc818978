using System.Security.Cryptography;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Experiments;

/// <summary>Knows data files by their content; each file is read once, however many runs use it.</summary>
internal sealed class DataFiles
{
    private readonly Dictionary<string, string> hashes = [];

    /// <summary>The hashes of a set's files, in order.</summary>
    /// <param name="root">The folder that they are relative to.</param>
    /// <param name="files">The files.</param>
    /// <param name="section">What the settings call them.</param>
    /// <exception cref="InputException">None is named, or one is missing.</exception>
    public string HashOf(string root, CorpusSettings files, string section)
    {
        // Opening them as pairs first gives a missing file the message that training would give it.
        PairReader.Open(root, files, section).Dispose();
        string?[] names = [files.Tsv, files.Source, files.Target];
        return string.Join(' ', names.OfType<string>().Select(name => HashOf(Path.Combine(root, name))));
    }

    /// <summary>The hashes of the files with byte pair codes that are named, in order.</summary>
    /// <param name="data">The settings that name them.</param>
    public string HashOfCodes(DataSettings data)
    {
        string?[] names = [data.Bpe.Codes, data.Bpe.SourceCodes, data.Bpe.TargetCodes];
        var paths = names.OfType<string>().Select(name => Path.Combine(data.Root, name));
        return string.Join(' ', paths.Where(File.Exists).Select(HashOf));
    }

    private string HashOf(string path)
    {
        if (hashes.TryGetValue(path, out var known))
            return known;
        using var stream = File.OpenRead(path);
        return hashes[path] = Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
