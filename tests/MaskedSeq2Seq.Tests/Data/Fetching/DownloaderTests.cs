using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using MaskedSeq2Seq.Data;

namespace MaskedSeq2Seq.Tests.Data;

public sealed class DownloaderTests : IDisposable
{
    private readonly byte[] content = RandomNumberGenerator.GetBytes(300_000);
    private readonly TextFolder folder = new();
    private readonly LoopbackServer server;

    public DownloaderTests() => server = new LoopbackServer(content);

    private string FilePath => Path.Combine(folder.Path, "text");

    [Fact]
    public async Task A_file_is_brought_whole_and_only_once()
    {
        Assert.True(await Fetch());
        Assert.False(await Fetch());

        Assert.Equal(content, File.ReadAllBytes(FilePath));
        Assert.Single(server.Asked);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task An_interrupted_download_goes_on_where_it_stopped()
    {
        server.MostAtOnce = 100_000;
        for (var i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAsync<InputException>(Fetch);
            Assert.Contains("the same command goes on where this stopped", error.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(FilePath));
        }

        Assert.True(await Fetch());

        Assert.Equal(content, File.ReadAllBytes(FilePath));
        Assert.Equal([0, 100_000, 200_000], server.Asked);
    }

    [Fact]
    public async Task A_server_without_ranges_is_asked_for_the_whole_again()
    {
        server.MostAtOnce = 100_000;
        await Assert.ThrowsAsync<InputException>(Fetch);
        (server.MostAtOnce, server.KnowsRanges) = (int.MaxValue, false);

        Assert.True(await Fetch());

        Assert.Equal(content, File.ReadAllBytes(FilePath));
    }

    [Fact]
    public async Task Another_content_is_refused_and_nothing_is_left()
    {
        var other = Expected() with { Sha256 = new string('0', 64) };

        var error = await Assert.ThrowsAsync<InputException>(() => Fetch(other));

        Assert.Contains("is not the file expected", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task More_bytes_than_expected_are_refused_and_nothing_is_left()
    {
        var error = await Assert.ThrowsAsync<InputException>(() => Fetch(Expected() with { Bytes = 1_000 }));

        Assert.Contains("more than 1000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        server.Status = 404;

        var error = await Assert.ThrowsAsync<InputException>(Fetch);

        Assert.Contains("the server answers 404", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task A_folder_that_nothing_came_into_is_not_left_behind()
    {
        var mine = Path.Combine(folder.Path, "mine");
        Directory.CreateDirectory(mine);
        server.Status = 404;
        using var downloader = new Downloader();
        foreach (var below in new[] { Path.Combine("new", "newer"), "mine" })
        {
            await Assert.ThrowsAsync<InputException>(() => downloader.Fetch(
                Expected(), Path.Combine(folder.Path, below), null, TestContext.Current.CancellationToken));
        }

        Assert.Equal([mine], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_told()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        var error = await Assert.ThrowsAsync<InputException>(
            () => Fetch(Expected() with { Address = new Uri($"http://127.0.0.1:{port}/text") }));

        Assert.Contains("is there a connection to the internet?", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_given_up()
    {
        server.IsSilent = true;

        var error = await Assert.ThrowsAsync<InputException>(Fetch);

        Assert.Contains("the server sent nothing for 0.5 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_file_of_the_name_is_left_as_it_is()
    {
        folder.Write("text", "mine");

        await Assert.ThrowsAsync<InputException>(Fetch);

        Assert.Equal("mine", File.ReadAllText(FilePath));
        Assert.Empty(server.Asked);
    }

    [Fact]
    public async Task A_download_that_is_stopped_leaves_no_file_of_the_name()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        using var downloader = new Downloader();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => downloader.Fetch(Expected(), folder.Path, null, stopped.Token));

        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void Every_file_offered_has_a_checksum_and_an_address_that_cannot_change()
    {
        var files = RemoteCorpora.Names.SelectMany(name => RemoteCorpora.Find(name).Files).ToList();

        Assert.All(files, file => Assert.Matches("^[0-9a-f]{64}$", file.Sha256));
        Assert.All(files, file => Assert.Matches("^https://.*/[0-9a-f]{40}/", file.Address.AbsoluteUri));
        Assert.Equal(files.Count, files.Select(file => file.Sha256).Distinct().Count());
    }

    [Fact]
    public void A_mirror_has_the_files_under_the_same_names()
    {
        var file = RemoteCorpora.Find("multi30k").Files[0].From(new Uri("http://example.org/copy"));

        Assert.Equal("http://example.org/copy/train.lc.norm.tok.de", file.Address.AbsoluteUri);
    }

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }

    private Task<bool> Fetch() => Fetch(Expected());

    private async Task<bool> Fetch(RemoteFile file)
    {
        using var downloader = new Downloader(TimeSpan.FromSeconds(server.IsSilent ? 0.5 : 30));
        return await downloader.Fetch(file, folder.Path, null, TestContext.Current.CancellationToken);
    }

    private RemoteFile Expected() => new(
        "text", new Uri(server.Folder, "text"), content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
}
