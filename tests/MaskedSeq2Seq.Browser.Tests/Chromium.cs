using Microsoft.Playwright;

namespace MaskedSeq2Seq.Browser.Tests;

/// <summary>The system's own Chromium, started once for all tests; none is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            // Chromium's own sandbox cannot be had as root, which is what containers are.
            ChromiumSandbox = !OperatingSystem.IsLinux() || Environment.UserName != "root",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    /// <summary>Opens a page and gathers whatever it complains about.</summary>
    internal async Task<OpenPage> OpenAsync(string file, int width, ColorScheme scheme)
    {
        var page = await browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        var opened = new OpenPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("M2S_CHROMIUM") is { Length: > 0 } named)
            return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var places = Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name)));
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium: sudo apt-get install chromium, or M2S_CHROMIUM=/path/to/chromium.");
    }
}
