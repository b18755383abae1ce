using System.Globalization;
using Portal.Workflows;

namespace Portal.Host.Look;

/// <summary>
/// Where in a list the reader is. Counting stops at <see cref="Cap"/>: beyond it <see cref="TotalIsCapped"/> is true
/// and the list says "More than 1,000", since an exact count of a million rows costs more than it tells.
/// </summary>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">Rows on a full page.</param>
/// <param name="Total">Rows in all, or <see cref="Cap"/>.</param>
public sealed record PageInfo(int Page, int PageSize, int Total, bool TotalIsCapped)
{
    public const int Cap = Paged<object>.CountLimit;

    public const int DefaultSize = 25;

    /// <summary>From what a reader asked for, which may be anything, and a count that stopped at one above the cap.</summary>
    public static PageInfo Of(int? asked, int counted, int size = DefaultSize)
    {
        var total = Math.Min(counted, Cap);
        var pages = Math.Max(1, (total + size - 1) / size);
        return new(Math.Clamp(asked ?? 1, 1, pages), size, total, counted > Cap);
    }

    /// <summary>Of a page that was read.</summary>
    public static PageInfo Of<T>(Paged<T> paged) => new(paged.Page, paged.PageSize, paged.Total, paged.TotalIsCapped);

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The number of the first row shown, from 1; 0 in an empty list.</summary>
    public int First => Total == 0 ? 0 : Skip + 1;

    /// <summary>The number of the last row shown.</summary>
    public int Last => Math.Min(Skip + PageSize, Total);

    /// <summary>Rows before this page.</summary>
    public int Skip => (Page - 1) * PageSize;

    public bool HasPrevious => Page > 1;

    public bool HasNext => Page < Pages;

    /// <summary>"Showing 26 to 50 of 312 documents", "1 document", "No documents", "... of more than 1,000 documents".</summary>
    public string Words(string one, string many)
    {
        var words = TotalIsCapped
            ? $"more than {Number(Cap)} {many}"
            : Text.Count(Total, one, many);
        return Pages > 1
            ? $"Showing {Number(First)} to {Number(Last)} of {words}"
            : string.Concat(words[..1].ToUpperInvariant(), words[1..]);
    }

    /// <summary>The page numbers to offer: first, last and those around this one; null stands for those left out.</summary>
    public IEnumerable<int?> Numbers()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 1))
        {
            if (page - before > 1)
            {
                yield return null;
            }

            before = page;
            yield return page;
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
