using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MaskedSeq2Seq.Testing;

/// <summary>A web server on this machine that gives one file, and fails as servers do when it is told to.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly byte[] content;

    public LoopbackServer(byte[] content)
    {
        this.content = content;
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>A folder on it; every name in it is the file.</summary>
    public Uri Folder => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>What it answers: 200, or an error.</summary>
    public int Status { get; set; } = 200;

    /// <summary>How many bytes of the file it sends in one answer before it hangs up.</summary>
    public int MostAtOnce { get; set; } = int.MaxValue;

    /// <summary>Whether it understands requests for a part of the file.</summary>
    public bool KnowsRanges { get; set; } = true;

    /// <summary>Whether it keeps silent when asked.</summary>
    public bool IsSilent { get; set; }

    /// <summary>From which byte on each request asked for the file.</summary>
    public List<long> Asked { get; } = [];

    public void Dispose() => listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            using var client = await listener.AcceptTcpClientAsync();
            using var stream = client.GetStream();
            var from = await From(stream);
            Asked.Add(from);
            if (IsSilent)
                await Task.Delay(TimeSpan.FromSeconds(5));
            else
                await Answer(stream, KnowsRanges ? from : 0);
        }
    }

    private async Task Answer(NetworkStream stream, long from)
    {
        var status = Status != 200 ? $"{Status} Not Found" : from > 0 ? "206 Partial Content" : "200 OK";
        var body = Status != 200 ? [] : content[(int)from..];
        var range = from > 0 ? $"Content-Range: bytes {from}-{content.Length - 1}/{content.Length}\r\n" : "";
        var head = $"HTTP/1.1 {status}\r\n{range}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(body.AsMemory(0, Math.Min(body.Length, MostAtOnce)));
    }

    private static async Task<long> From(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        long from = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            const string range = "Range: bytes=";
            if (line.StartsWith(range, StringComparison.OrdinalIgnoreCase))
                from = long.Parse(line[range.Length..].TrimEnd('-'), CultureInfo.InvariantCulture);
        }
        return from;
    }
}
