using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace MaskedSeq2Seq.Data;

/// <summary>
/// Downloads files: what was begun goes on where it stopped, what has another content than expected is thrown away, and
/// a file has its name only when it is whole and right.
/// </summary>
public sealed class Downloader : IDisposable
{
    private const string Unfinished = ".part";

    private readonly HttpClient client;

    /// <summary>Prepares; nothing is sent yet.</summary>
    /// <param name="patience">How long a server may keep silent; half a minute if left out.</param>
    public Downloader(TimeSpan? patience = null)
    {
        Patience = patience ?? TimeSpan.FromSeconds(30);
        client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("MaskedSeq2Seq", "0.1"));
    }

    /// <summary>How long a server may keep silent.</summary>
    private TimeSpan Patience { get; }

    /// <summary>Brings a file into a folder, unless it is there already.</summary>
    /// <param name="file">What to bring.</param>
    /// <param name="folder">Where to; it is made if it is not there.</param>
    /// <param name="progress">Hears how many bytes are there.</param>
    /// <param name="ct">
    /// Ends the download with <see cref="OperationCanceledException"/>; it can be gone on with.
    /// </param>
    /// <returns>Whether anything had to be downloaded.</returns>
    /// <exception cref="InputException">
    /// The server cannot be reached or does not have the file, or what it sent is not the file.
    /// </exception>
    public async Task<bool> Fetch(
        RemoteFile file, string folder, IProgress<long>? progress = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(folder, file.Name);
        if (File.Exists(path))
        {
            RequireSame(file, path);
            return false;
        }
        using var made = new FolderToFill(folder);
        var part = path + Unfinished;
        await Complete(file, part, progress, ct).ConfigureAwait(false);
        if (HashOf(part) is var hash && hash != file.Sha256)
        {
            File.Delete(part);
            throw new InputException(
                $"{file.Address} is not the file expected: its SHA-256 is {hash}, not {file.Sha256}; nothing was kept");
        }
        File.Move(part, path, overwrite: true);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private async Task Complete(RemoteFile file, string part, IProgress<long>? progress, CancellationToken ct)
    {
        var begun = File.Exists(part) ? new FileInfo(part).Length : 0;
        if (begun > file.Bytes)
        {
            File.Delete(part);
            begun = 0;
        }
        if (begun == file.Bytes)
            return;
        try
        {
            await Receive(file, part, begun, progress, ct).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new InputException($"{file.Address}: {Reason(error)}{ToGoOn(part)}", inner: error);
        }
        catch (OperationCanceledException error) when (!ct.IsCancellationRequested)
        {
            throw new InputException(
                $"{file.Address}: the server sent nothing for {Patience.TotalSeconds:0.#} s{ToGoOn(part)}",
                inner: error);
        }
    }

    private async Task Receive(
        RemoteFile file, string part, long begun, IProgress<long>? progress, CancellationToken ct)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(ct);
        silence.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, file.Address);
        if (begun > 0)
            request.Headers.Range = new RangeHeaderValue(begun, null);
        using var response = await client
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token).ConfigureAwait(false);
        RequireFile(file, response);
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent
            && response.Content.Headers.ContentRange?.From == begun;
        await using var target = new FileStream(part, goesOn ? FileMode.Append : FileMode.Create);
        await using var content = await response.Content.ReadAsStreamAsync(silence.Token).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        for (var there = target.Length; ;)
        {
            progress?.Report(there);
            var read = await content.ReadAsync(buffer, silence.Token).ConfigureAwait(false);
            if (read == 0 && there < file.Bytes)
                throw new IOException($"the connection ended after {there} of {file.Bytes} bytes");
            if (read == 0)
                return;
            there += read;
            if (there > file.Bytes)
                throw TooLong(file, target);
            await target.WriteAsync(buffer.AsMemory(0, read), ct).ConfigureAwait(false);
            silence.CancelAfter(Patience);
        }
    }

    private static void RequireFile(RemoteFile file, HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.PartialContent))
            throw new InputException(
                $"{file.Address}: the server answers {(int)response.StatusCode} ({response.ReasonPhrase}): it does not "
                + "give this file; try again later, or name another server that has it with --mirror");
    }

    private static InputException TooLong(RemoteFile file, FileStream target)
    {
        target.Dispose();
        File.Delete(target.Name);
        return new InputException(
            $"{file.Address} is not the file expected: it has more than {file.Bytes} bytes; nothing was kept");
    }

    private static void RequireSame(RemoteFile file, string path)
    {
        if (HashOf(path) != file.Sha256)
            throw new InputException(
                "another file of this name is here: delete it to download it again, or choose another folder", path);
    }

    private static string Reason(Exception error) => error.GetBaseException().Message.TrimEnd('.');

    private static string ToGoOn(string part) => File.Exists(part) && new FileInfo(part).Length > 0
        ? "; the same command goes on where this stopped"
        : "; is there a connection to the internet?";

    private static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
