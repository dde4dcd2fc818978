using Microsoft.Playwright;

namespace MaskedSeq2Seq.Browser.Tests;

public sealed class ContrastTests(Chromium chromium, ReportFile report)
    : IClassFixture<Chromium>, IClassFixture<ReportFile>
{
    // The least that WCAG 2.2 asks for text of ordinary size.
    private const double Least = 4.5;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_text_stands_out_from_the_ground_that_it_stands_on(ColorScheme scheme)
    {
        var texts = await TextsAsync(scheme);

        Assert.All(texts, text => Assert.True(text.Ratio >= Least, $"{text.What} has a contrast of {text.Ratio:F1}"));
        Assert.Contains(texts, text => text.What == "badge");
        Assert.True(texts.Where(text => text.What is "pre" or "dt" or "dd").All(text => !text.IsOnPaper));
    }

    [Fact]
    public async Task Dark_is_dark_and_light_is_light()
    {
        Assert.True((await PaperAsync(ColorScheme.Light))[0] > 240);
        Assert.True((await PaperAsync(ColorScheme.Dark))[0] < 40);
    }

    private async Task<int[]> PaperAsync(ColorScheme scheme)
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, scheme)).Page;
        return await page.EvaluateAsync<int[]>(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)");
    }

    // Relative luminance and contrast ratio as WCAG 2.2 defines them, of all elements that have text of their own.
    private async Task<Text[]> TextsAsync(ColorScheme scheme)
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, scheme)).Page;
        return await page.EvaluateAsync<Text[]>("""
            (() => {
                const numbers = colour => colour.match(/[\d.]+/g).map(Number);
                const luminance = colour => {
                    const [r, g, b] = numbers(colour).slice(0, 3).map(v => v / 255)
                        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const ground = element => {
                    const colour = getComputedStyle(element).backgroundColor;
                    return numbers(colour)[3] === 0 ? ground(element.parentElement) : colour;
                };
                const paper = getComputedStyle(document.body).backgroundColor;
                const hasText = element => [...element.childNodes]
                    .some(node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
                return [...document.querySelectorAll('body *')].filter(hasText)
                    .filter(element => !['title', 'desc'].includes(element.localName)).map(element => {
                        const style = getComputedStyle(element);
                        const isDrawn = element.namespaceURI.endsWith('svg');
                        const [ink, under] = [isDrawn ? style.fill : style.color, ground(element)].map(luminance);
                        return {
                            what: element.classList.contains('badge') ? 'badge' : element.localName,
                            isOnPaper: ground(element) === paper,
                            ratio: (Math.max(ink, under) + 0.05) / (Math.min(ink, under) + 0.05),
                        };
                    });
            })()
            """);
    }

    private sealed record Text
    {
        public string What { get; init; } = "";
        public bool IsOnPaper { get; init; }
        public double Ratio { get; init; }
    }
}
