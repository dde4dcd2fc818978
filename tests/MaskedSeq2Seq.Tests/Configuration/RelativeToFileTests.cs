using MaskedSeq2Seq.Configuration;

namespace MaskedSeq2Seq.Tests.Configuration;

public sealed class RelativeToFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("m2s-relative-");

    [Fact]
    public void A_folder_counts_from_the_file_that_names_it() =>
        Assert.Equal(Path.Combine(folder.FullName, "text"), Read("data:\n  root: text\n"));

    [Fact]
    public void A_folder_that_is_not_named_is_the_files_own() =>
        Assert.Equal(folder.FullName, Read("data:\n  file: a.tsv\n"));

    [Fact]
    public void An_absolute_folder_stays_as_it_is() =>
        Assert.Equal(Path.GetFullPath("/text"), Read($"data:\n  root: '{Path.GetFullPath("/text")}'\n"));

    [Fact]
    public void On_the_command_line_a_folder_counts_from_the_current_one() =>
        Assert.Equal(Path.GetFullPath("text"), Read("data:\n  root: other\n", "data.root=text"));

    [Fact]
    public void A_default_without_a_file_stays_as_it_is() =>
        Assert.Equal(".", SettingsReader.Read<PlacedSettings>("", "defaults").Data.Root);

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    private string Read(string yaml, params string[] overrides)
    {
        var file = Path.Combine(folder.FullName, "x.yaml");
        File.WriteAllText(file, yaml);
        return Path.TrimEndingDirectorySeparator(SettingsReader.ReadFile<PlacedSettings>(file, overrides).Data.Root);
    }

    internal sealed record PlacedSettings
    {
        public FolderSettings Data { get; init; } = new();
    }

    internal sealed record FolderSettings
    {
        [RelativeToFile]
        public string Root { get; init; } = ".";

        public string File { get; init; } = "";
    }
}
