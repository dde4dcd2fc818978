using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MaskedSeq2Seq.Configuration;
using MaskedSeq2Seq.Evaluation;
using MaskedSeq2Seq.Training;

namespace MaskedSeq2Seq.Runs;

/// <summary>The folder in which a run keeps all that it is: what is in it, and under which names.</summary>
public sealed class RunFolder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Names a folder; nothing is read or made yet.</summary>
    /// <param name="path">The folder.</param>
    public RunFolder(string path) => Path = path;

    /// <summary>The folder, as it was named.</summary>
    public string Path { get; }

    /// <summary>The configuration with all its defaults.</summary>
    public string ConfigurationFile => In("config.yaml");

    /// <summary>The source's vocabulary.</summary>
    public string SourceVocabularyFile => In("source.vocab");

    /// <summary>The target's vocabulary.</summary>
    public string TargetVocabularyFile => In("target.vocab");

    /// <summary>The byte pair codes of the source, if it has any.</summary>
    public string SourceCodesFile => In("source.bpe");

    /// <summary>The byte pair codes of the target, if it has any.</summary>
    public string TargetCodesFile => In("target.bpe");

    /// <summary>The pieces of source words that are not split further, if they are limited.</summary>
    public string SourcePiecesFile => In("source.pieces");

    /// <summary>The pieces of target words that are not split further, if they are limited.</summary>
    public string TargetPiecesFile => In("target.pieces");

    /// <summary>The numbers of the training, one JSON object a line.</summary>
    public string MetricsFile => In("metrics.jsonl");

    /// <summary>What happened, in lines for people.</summary>
    public string LogFile => In("log.txt");

    /// <summary>The newest state.</summary>
    public string LastFile => In("last.safetensors");

    /// <summary>The state with the best validation.</summary>
    public string BestFile => In("best.safetensors");

    /// <summary>The newest evaluation on the test set.</summary>
    public string TestFile => In("test.json");

    /// <summary>What an experiment keeps of the run once it is trained and evaluated.</summary>
    public string ResultFile => In("result.json");

    /// <summary>Whether a run was begun here.</summary>
    public bool IsRun => File.Exists(ConfigurationFile);

    /// <summary>Whether there is a state to go on from or to translate with.</summary>
    public bool HasCheckpoint => File.Exists(LastFile) || File.Exists(BestFile);

    /// <summary>Whether the run was trained and evaluated as part of an experiment.</summary>
    public bool IsFinished => File.Exists(ResultFile);

    /// <summary>The files of the training's states.</summary>
    internal TrainingFiles States => new(LastFile, BestFile);

    /// <summary>Writes the configuration; the file is replaced as a whole or not at all.</summary>
    public void WriteConfiguration(RunConfiguration configuration) =>
        WriteText(ConfigurationFile, SettingsWriter.Write(configuration));

    /// <summary>Reads the configuration.</summary>
    /// <param name="overrides">Values to use instead, such as <c>data.root=../text</c>.</param>
    /// <exception cref="InputException">This is no run folder, or its configuration cannot be used.</exception>
    public RunConfiguration ReadConfiguration(IReadOnlyList<string>? overrides = null)
    {
        RequireRun();
        return SettingsReader.ReadFile<RunConfiguration>(ConfigurationFile, overrides);
    }

    /// <summary>Keeps an evaluation.</summary>
    public void WriteTest(TestResult result) => WriteText(TestFile, JsonSerializer.Serialize(result, Json) + "\n");

    /// <summary>Reads the evaluation that was kept, or null if there is none.</summary>
    /// <exception cref="InputException">The file is not what <see cref="WriteTest"/> wrote.</exception>
    public TestResult? ReadTest()
    {
        if (!File.Exists(TestFile))
            return null;
        try
        {
            return JsonSerializer.Deserialize<TestResult>(File.ReadAllText(TestFile), Json);
        }
        catch (JsonException error)
        {
            throw new InputException(
                "this is no evaluation of a run: delete it and evaluate again", TestFile, error.LineNumber + 1, error);
        }
    }

    /// <summary>Throws unless a run was begun here.</summary>
    /// <exception cref="InputException">None was.</exception>
    internal void RequireRun()
    {
        if (!Directory.Exists(Path))
            throw new InputException("there is no such run folder", Path);
        if (!IsRun)
            throw new InputException("this is no run folder: it has no config.yaml", Path);
    }

    /// <summary>Throws if something stands here that a new run would overwrite.</summary>
    /// <exception cref="InputException">Something does.</exception>
    internal void RequireNew()
    {
        if (IsRun)
        {
            throw new InputException(
                $"a run is here already: go on with it by --resume {Path}, or choose another folder", Path);
        }
        if (File.Exists(Path))
            throw new InputException("this is a file: a run needs a folder", Path);
        if (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any())
            throw new InputException("this folder has something else in it: choose another for the run", Path);
    }

    /// <summary>
    /// Keeps other processes from training here, until disposed of or until this process ends, however it ends.
    /// </summary>
    /// <exception cref="InputException">Another process trains here.</exception>
    internal FileStream Lock()
    {
        try
        {
            Directory.CreateDirectory(Path);
            return new FileStream(
                In(".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error) when (File.Exists(In(".lock")))
        {
            throw new InputException(
                "another process is training in this folder: wait for it, or end it", Path, inner: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the run folder cannot be written: {error.Message}", Path, inner: error);
        }
    }

    /// <summary>Takes over from another run all that says how text becomes ids, which its weights belong to.</summary>
    internal void CopyText(RunFolder other)
    {
        foreach (var (from, to) in other.TextFiles.Zip(TextFiles).Where(pair => File.Exists(pair.First)))
            File.Copy(from, to);
    }

    private IEnumerable<string> TextFiles =>
    [
        SourceVocabularyFile, TargetVocabularyFile,
        SourceCodesFile, TargetCodesFile, SourcePiecesFile, TargetPiecesFile,
    ];

    private static void WriteText(string path, string text) =>
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
