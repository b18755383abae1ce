using Microsoft.EntityFrameworkCore;

namespace Portal.Workflows;

/// <summary>Paging in SQL.</summary>
internal static class Paging
{
    public const int PageSize = 25;

    /// <summary>No later page is looked for, whatever an address says: what comes before it can be counted.</summary>
    public const int LastPage = int.MaxValue / PageSize;

    /// <summary>The same where all are counted: a list that is kept short by those who work it off, and whose count must be true.</summary>
    public static async Task<Paged<TRow>> PageOfAllAsync<TRow, TCounted>(this IQueryable<TRow> rows, IQueryable<TCounted> counted, int page, CancellationToken ct)
    {
        return await rows.PageOfAsync(await counted.CountAsync(ct), page, ct);
    }

    /// <summary>The same where it is known how many there are.</summary>
    public static async Task<Paged<TRow>> PageOfAsync<TRow>(this IQueryable<TRow> rows, int total, int page, CancellationToken ct, int size = PageSize)
    {
        page = Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
        return new Paged<TRow>(await rows.Skip((page - 1) * size).Take(size).ToListAsync(ct), page, size, total, TotalIsCapped: false);
    }

    /// <summary>The same where each row takes looking up: only those of the page are.</summary>
    /// <param name="ordered">What is found, in its order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="look">Looks up what a row shows.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<Paged<TRow>> PageOfAllAsync<TRow, TFound>(this IOrderedQueryable<TFound> ordered, int page, Func<IQueryable<TFound>, IQueryable<TRow>> look, CancellationToken ct)
    {
        var total = await ordered.CountAsync(ct);
        page = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        return new Paged<TRow>(await look(ordered.Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(ct), page, PageSize, total, TotalIsCapped: false);
    }

    /// <summary>The same where the rows of a page are looked up in a way of their own.</summary>
    /// <param name="counted">All that is found.</param>
    /// <param name="rows">Some of it: how many to skip, how many to take.</param>
    /// <param name="page">Which page.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<Paged<TRow>> PageAsync<TRow, TCounted>(this IQueryable<TCounted> counted, Func<int, int, Task<IReadOnlyList<TRow>>> rows, int page, CancellationToken ct)
    {
        const int Limit = Paged<TRow>.CountLimit;
        var total = await counted.Take(Limit + 1).CountAsync(ct);
        page = Math.Clamp(page, 1, Math.Max(1, (Math.Min(total, Limit) + PageSize - 1) / PageSize));
        return new Paged<TRow>(await rows((page - 1) * PageSize, PageSize), page, PageSize, Math.Min(total, Limit), total > Limit);
    }

    /// <summary>Runs <paramref name="rows"/> for one page; <paramref name="counted"/> is the same question without joins.</summary>
    public static async Task<Paged<TRow>> PageAsync<TRow, TCounted>(this IQueryable<TRow> rows, IQueryable<TCounted> counted, int page, CancellationToken ct)
    {
        const int Limit = Paged<TRow>.CountLimit;
        var total = await counted.Take(Limit + 1).CountAsync(ct);
        var pages = Math.Max(1, (Math.Min(total, Limit) + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var found = await rows.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        return new Paged<TRow>(found, page, PageSize, Math.Min(total, Limit), total > Limit);
    }
}
