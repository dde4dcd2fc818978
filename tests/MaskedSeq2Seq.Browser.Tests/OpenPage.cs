using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace MaskedSeq2Seq.Browser.Tests;

/// <summary>A page in the browser, with all that it complained about or asked for.</summary>
internal sealed class OpenPage
{
    private readonly ConcurrentQueue<string> complaints = [];
    private readonly ConcurrentQueue<string> requests = [];

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => complaints.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Request += (_, request) => requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Everything that the page asked for beside itself and what lies within it.</summary>
    public IEnumerable<string> Requests =>
        requests.Skip(1).Where(url => !url.StartsWith("data:", StringComparison.Ordinal));
}
