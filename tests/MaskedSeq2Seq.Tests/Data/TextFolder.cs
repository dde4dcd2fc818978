using System.Text;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

/// <summary>A folder of small text files that is gone after the test.</summary>
internal sealed class TextFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("m2s-data-").FullName;

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Settings over two parallel files that serve as training and as validation set.</summary>
    public DataSettings Parallel(string source, string target)
    {
        Write("text.src", source);
        Write("text.tgt", target);
        return Settings(new CorpusSettings { Source = "text.src", Target = "text.tgt" });
    }

    /// <summary>Settings over one file of columns that serves as training and as validation set.</summary>
    public DataSettings Columns(string text)
    {
        Write("text.tsv", text);
        return Settings(new CorpusSettings { Tsv = "text.tsv" });
    }

    public DataSettings Settings(CorpusSettings files) => new() { Root = Path, Train = files, Validation = files };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
