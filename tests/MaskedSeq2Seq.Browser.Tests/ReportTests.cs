using Microsoft.Playwright;

namespace MaskedSeq2Seq.Browser.Tests;

public sealed class ReportTests(Chromium chromium, ReportFile report) : IClassFixture<Chromium>, IClassFixture<ReportFile>
{
    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Nothing_is_wider_than_the_screen_and_no_text_leaves_its_chart(int width, ColorScheme scheme)
    {
        var page = (await chromium.OpenAsync(report.Path, width, scheme)).Page;

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var outside = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('svg.chart')].filter(svg => svg.checkVisibility()).flatMap(svg => {
                const box = svg.getBoundingClientRect();
                return [...svg.querySelectorAll('text')].filter(text => {
                    const own = text.getBoundingClientRect();
                    return own.left < box.left - 2 || own.right > box.right + 2 || own.top < box.top - 2 || own.bottom > box.bottom + 2;
                }).map(text => `${svg.querySelector('title').textContent}: ${text.textContent}`);
            })
            """);
        Assert.Empty(outside);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task No_labels_of_a_chart_overlap(int width)
    {
        var page = (await chromium.OpenAsync(report.Path, width, ColorScheme.Light)).Page;

        var overlapping = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('svg.chart')].filter(svg => svg.checkVisibility()).flatMap(svg => {
                const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
                return texts.flatMap(([one, a], i) => texts.slice(i + 1).filter(([, b]) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5).map(([other]) => `${one} / ${other}`));
            })
            """);

        Assert.Empty(overlapping);
    }

    [Fact]
    public async Task The_page_complains_of_nothing_and_asks_for_nothing()
    {
        var opened = await chromium.OpenAsync(report.Path, 1280, ColorScheme.Light);

        Assert.Empty(opened.Complaints);
        Assert.Empty(opened.Requests);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Every_chart_has_marks_and_says_in_words_what_they_show(int width)
    {
        var page = (await chromium.OpenAsync(report.Path, width, ColorScheme.Light)).Page;
        var charts = await page.Locator("svg.chart:visible").AllAsync();

        Assert.True(charts.Count >= 14, $"there are only {charts.Count} charts");
        foreach (var chart in charts)
        {
            var marks = await chart.Locator("path, circle, rect.weight, rect.leak, .bar").CountAsync();
            Assert.True(marks > 3, $"a chart has only {marks} marks");
            Assert.NotEqual("", await chart.Locator("> title").TextContentAsync());
            Assert.True((await chart.Locator("> desc").TextContentAsync())!.Length > 40);
        }
        foreach (var name in new[] { "Learning curves", "Difference to none_packed", "Quality against padding", "Effect of each factor" })
            await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = name }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_numbers_behind_a_chart_can_be_opened_as_a_table()
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, ColorScheme.Light)).Page;
        var figure = page.Locator("figure").Filter(new() { HasText = "Quality against padding" });
        await Assertions.Expect(figure.GetByRole(AriaRole.Table)).ToBeHiddenAsync();

        await figure.GetByText("Numbers").ClickAsync();

        await Assertions.Expect(figure.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Assertions.Expect(figure.GetByRole(AriaRole.Row)).ToHaveCountAsync(7);
    }

    [Fact]
    public async Task Dark_and_light_differ_and_text_stands_out_in_both()
    {
        var light = await ContrastAsync(ColorScheme.Light);
        var dark = await ContrastAsync(ColorScheme.Dark);

        Assert.True(light.Paper > 0.9 && dark.Paper < 0.1, $"paper is {light.Paper} and {dark.Paper}");
        foreach (var ratio in light.Ratios.Concat(dark.Ratios))
            Assert.True(ratio >= 4.5, $"a text has a contrast of only {ratio:F1}");
    }

    private sealed record Contrast(double Paper, double[] Ratios);

    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    private async Task<Contrast> ContrastAsync(ColorScheme scheme)
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, scheme)).Page;
        var values = await page.EvaluateAsync<double[]>("""
            (() => {
                const luminance = colour => {
                    const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map(Number).map(v => v / 255)
                        .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                };
                const paper = luminance(getComputedStyle(document.body).backgroundColor);
                const contrast = ink => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                const inks = [...document.querySelectorAll('p, h1, h2, h3, td, figcaption, .chart text')].map(text => {
                    const style = getComputedStyle(text);
                    return luminance(text.namespaceURI.endsWith('svg') ? style.fill : style.color);
                });
                return [paper, ...inks.map(contrast)];
            })()
            """);
        return new Contrast(values[0], values[1..]);
    }
}
