using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Stories;

/// <summary>How much a reader has to read.</summary>
internal static class WordsToRead
{
    private const string Words = """
        part => {
            const walker = document.createTreeWalker(document.querySelector(part), NodeFilter.SHOW_TEXT);
            let words = 0;
            while (walker.nextNode()) {
                const at = walker.currentNode.parentElement;
                if (at.checkVisibility({ visibilityProperty: true }) && !at.closest('.govuk-visually-hidden, script, style'))
                    words += walker.currentNode.textContent.split(/\s+/).filter(word => /\w/.test(word)).length;
            }
            return words;
        }
        """;

    /// <summary>The words of a page's main part, or of a part of it, that are in sight: neither folded away nor for screen readers alone.</summary>
    public static Task<int> WordsAsync(this Reader reader, string part = "main") => reader.Page.EvaluateAsync<int>(Words, part);
}
