using Microsoft.Playwright;

namespace MaskedSeq2Seq.Browser.Tests;

public sealed class ReportTests(Chromium chromium, ReportFile report)
    : IClassFixture<Chromium>, IClassFixture<ReportFile>
{
    private static readonly string[] Titles =
    [
        "Learning curves by factor", "Learning curves", "Difference to none_packed", "Quality against padding",
        "Effect of each factor", "Factors together",
    ];

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
                    return own.left < box.left - 2 || own.right > box.right + 2
                        || own.top < box.top - 2 || own.bottom > box.bottom + 2;
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
                const texts = [...svg.querySelectorAll('text')]
                    .map(text => [text.textContent, text.getBoundingClientRect()]);
                return texts.flatMap(([one, a], i) => texts.slice(i + 1).filter(([, b]) =>
                    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5)
                    .map(([other]) => `${one} / ${other}`));
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
    public async Task Every_chart_draws_all_of_its_data_and_says_in_words_what_it_shows(int width)
    {
        var page = (await chromium.OpenAsync(report.Path, width, ColorScheme.Light)).Page;

        // What a legend names has a curve in the plot; an interval has a dot, a line and its two ends.
        var charts = await page.EvaluateAsync<DrawnChart[]>("""
            [...document.querySelectorAll('figure svg.chart')].filter(svg => svg.checkVisibility()).map(svg => {
                const count = marks => svg.querySelectorAll(marks).length;
                return {
                    title: svg.querySelector('title').textContent,
                    words: svg.querySelector('desc').textContent.length,
                    series: count('.legend .curve'), curves: count('.plot path.curve'),
                    dots: count('.plot circle'), bars: count('.plot line.bar'), cells: count('.plot rect'),
                };
            })
            """);

        Assert.True(charts.Length >= 16, $"there are only {charts.Length} charts");
        foreach (var chart in charts)
        {
            Assert.NotEqual("", chart.Title);
            Assert.True(chart.Words > 40, $"{chart.Title} is described in {chart.Words} letters");
            if (chart.Series > 0)
                Assert.Equal((chart.Title, chart.Series), (chart.Title, chart.Curves));
            else if (chart.Dots > 0)
                Assert.Equal((chart.Title, 3 * chart.Dots), (chart.Title, chart.Bars));
            else
                Assert.True(chart.Cells > 10, $"{chart.Title} has {chart.Cells} cells");
        }
        foreach (var title in Titles)
        {
            var heading = page.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true });
            await Assertions.Expect(page.Locator("figure").Filter(new() { Has = heading })).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task Curves_that_are_many_are_drawn_with_bands_in_panels_side_by_side()
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, ColorScheme.Light)).Page;
        var figure = page.Locator("figure").Filter(new()
        {
            Has = page.GetByRole(AriaRole.Heading, new() { Name = "Learning curves by factor", Exact = true }),
        });
        var panels = figure.Locator(".panel");

        await Assertions.Expect(panels).ToHaveCountAsync(2);
        await Assertions.Expect(figure.Locator(".plot path.band")).ToHaveCountAsync(5);
        var (first, second) = ((await panels.First.BoundingBoxAsync())!, (await panels.Last.BoundingBoxAsync())!);
        Assert.True(first.X + first.Width <= second.X && Math.Abs(first.Y - second.Y) < 1);
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
    public async Task Where_many_variants_look_is_seen_for_one_sentence_and_can_be_opened_for_more()
    {
        var page = (await chromium.OpenAsync(report.Path, 1280, ColorScheme.Light)).Page;
        var second = page.GetByText("seven hundred seventy seven");
        await Assertions.Expect(page.GetByText("ninety two million")).ToBeVisibleAsync();
        await Assertions.Expect(second).ToBeHiddenAsync();

        await page.GetByText("The same for 1 more sentence").ClickAsync();

        await Assertions.Expect(second).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_a_wide_table_shows_what_its_rows_are_and_their_first_numbers()
    {
        var page = (await chromium.OpenAsync(report.Path, 360, ColorScheme.Light)).Page;
        var table = page.GetByRole(AriaRole.Region, new() { Name = "factorial: effects, tested" });

        var first = (await table.GetByRole(AriaRole.Cell).First.BoundingBoxAsync())!;
        Assert.True(first.X + first.Width <= 360, $"the first number ends at {first.X + first.Width}");
        var rows = await table.GetByRole(AriaRole.Row).EvaluateAllAsync<double[]>(
            "rows => rows.map(row => row.getBoundingClientRect().height)");
        Assert.True(rows.Max() < 100, $"a row is {rows.Max()} high");
    }

    private sealed record DrawnChart
    {
        public string Title { get; init; } = "";
        public int Words { get; init; }
        public int Series { get; init; }
        public int Curves { get; init; }
        public int Dots { get; init; }
        public int Bars { get; init; }
        public int Cells { get; init; }
    }
}
