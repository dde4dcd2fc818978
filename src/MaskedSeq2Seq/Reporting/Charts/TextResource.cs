namespace MaskedSeq2Seq.Reporting.Charts;

/// <summary>Reads the text files that lie in the assembly.</summary>
internal static class TextResource
{
    /// <summary>The text of a file.</summary>
    /// <param name="name">Its name, without folders.</param>
    public static string Read(string name)
    {
        using var stream = typeof(TextResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its file {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
