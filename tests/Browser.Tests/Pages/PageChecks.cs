using Microsoft.Playwright;
using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>What is true of every page of the portal, whatever it shows.</summary>
internal static class PageChecks
{
    /// <summary>A folder that every page is written to as a picture, for whoever wants to look at them all.</summary>
    private const string PicturesSetting = "PORTAL_PICTURES";

    // The package's own RunAxe opens a second page for every run; its script alone does the same at a third of the time.
    private const string Violations = """
        async () => {
            const wcag = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
            const found = await axe.run(document, { runOnly: wcag, resultTypes: ['violations'], iframes: false, preload: false });
            return found.violations.flatMap(v => v.nodes.map(n => `${v.id} (${v.impact}) at ${innerWidth}px: ${n.html} ${n.failureSummary}`)).join('\n');
        }
        """;

    /// <summary>
    /// Words of tables that stand in more than one line: their column is narrower than they are. A name of more letters than any column has, and an address, may be
    /// broken; but nothing is cut off at the edge of what it stands in.
    /// </summary>
    private const string BrokenWords = """
        () => [...document.querySelectorAll('td, th, .govuk-checkboxes__item')].flatMap(cell => {
            const edge = Math.min(cell.getBoundingClientRect().right, cell.closest('.portal-table-scroll') ? Infinity : innerWidth) + 1;
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            const broken = [];
            while (walker.nextNode()) {
                const node = walker.currentNode;
                if (!node.parentElement.checkVisibility({ visibilityProperty: true }) || node.parentElement.closest('.govuk-visually-hidden, .portal-hash')) continue;
                for (const word of node.textContent.matchAll(/[\p{L}\p{N}]+/gu)) {
                    const range = document.createRange();
                    range.setStart(node, word.index);
                    range.setEnd(node, word.index + word[0].length);
                    const boxes = [...range.getClientRects()];
                    if (!cell.closest('thead') && boxes.some(box => box.right > edge)) broken.push(`"${word[0]}" is cut off at ${innerWidth}px`);
                    const around = node.textContent.slice(0, word.index).match(/\S*$/)[0] + node.textContent.slice(word.index).match(/^\S*/)[0];
                    if (word[0].length > 14 || around.includes('@')) continue;
                    if (new Set(boxes.map(box => Math.round(box.top))).size > 1) broken.push(`"${word[0]}" is broken at ${innerWidth}px`);
                }
            }
            return broken;
        }).join('\n')
        """;

    /// <summary>Tags in one cell that lie over each other.</summary>
    private const string Overlaps = """
        () => [...document.querySelectorAll('td, th')].flatMap(cell => {
            const tags = [...cell.querySelectorAll('.govuk-tag')].filter(tag => tag.checkVisibility()).map(tag => ({ words: tag.textContent.trim(), box: tag.getBoundingClientRect() }));
            return tags.flatMap((a, i) => tags.slice(i + 1).filter(b => a.box.bottom > b.box.top && b.box.bottom > a.box.top && a.box.right > b.box.left && b.box.right > a.box.left)
                .map(b => `"${a.words}" and "${b.words}" lie over each other at ${innerWidth}px`));
        }).join('\n')
        """;

    /// <summary>The summary of errors names the fields in another order than that in which they stand.</summary>
    private const string SummaryOrder = """
        () => {
            const fields = [...document.querySelectorAll('.govuk-error-summary__list a')].map(a => document.getElementById(decodeURIComponent(a.hash.slice(1)))).filter(f => f);
            return fields.flatMap((f, i) => i > 0 && fields[i - 1].compareDocumentPosition(f) & Node.DOCUMENT_POSITION_PRECEDING ? [`The error of ${f.id} stands below that of ${fields[i - 1].id}`] : []).join('\n');
        }
        """;

    private static readonly string Axe = ReadAxe();

    /// <summary>Gives axe to every page that this reader will open: half a megabyte that is then sent and compiled once, not for each.</summary>
    public static async Task<Reader> PrepareAsync(Reader reader)
    {
        await reader.Page.AddInitScriptAsync(Axe);
        return reader;
    }

    /// <summary>Checks what a prepared reader sees.</summary>
    public static async Task CheckAsync(this Reader reader, string name)
    {
        var found = await reader.FaultsAsync(name);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Everything that is wrong with what a prepared reader sees, at both widths.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this Reader reader, string name)
    {
        var page = reader.Page;
        await page.WaitForFunctionAsync("() => document.body.classList.contains('govuk-frontend-supported')");
        Assert.EndsWith("Children's Provider Portal", await page.TitleAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        var found = new List<string>();
        foreach (var width in (int[])[DemoPortal.Desktop, DemoPortal.Phone])
        {
            await page.SetViewportSizeAsync(width, 900);
            await PictureAsync(page, $"{name} {width}");
            found.AddRange([await OverflowAsync(page), await page.EvaluateAsync<string>(BrokenWords), await page.EvaluateAsync<string>(Overlaps), await page.EvaluateAsync<string>(Violations)]);
        }

        found.Add(await page.EvaluateAsync<string>(SummaryOrder));
        return [.. found.Where(f => f.Length > 0), .. reader.Complaints];
    }

    private static string ReadAxe()
    {
        using var script = new StreamReader(typeof(Deque.AxeCore.Commons.AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!);
        return script.ReadToEnd();
    }

    /// <summary>What sticks out of the page to the right, where the page is wider than its window.</summary>
    private static Task<string> OverflowAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => document.documentElement.scrollWidth <= innerWidth ? ''
            : `Wider than ${innerWidth}px:\n` + [...document.querySelectorAll('body *')].filter(x => x.getBoundingClientRect().right > innerWidth).map(x => x.outerHTML.slice(0, 120)).join('\n')
        """);

    private static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesSetting) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
    }
}
