using Portal.Domain.Accounts;
using Portal.Domain.Search;

namespace Portal.Workflows.Search;

/// <summary>The search box: whatever there is that an actor may see, by reference, name or address.</summary>
public sealed class PortalSearch(IEnumerable<IFinder> finders)
{
    /// <summary>Of each kind at first.</summary>
    public const int First = 5;

    /// <summary>The first few of each kind that has any.</summary>
    public async Task<IReadOnlyList<FoundKind>> AllAsync(Actor actor, SearchText typed, CancellationToken ct)
    {
        var found = new List<FoundKind>();
        foreach (var finder in finders.OrderBy(f => f.Order))
        {
            if (await PageAsync(finder, actor, typed, 1, First, ct) is { Rows.Count: > 0 } some)
            {
                found.Add(some);
            }
        }

        return found;
    }

    /// <summary>A page of one kind; null where there is no such kind.</summary>
    public async Task<FoundKind?> OfKindAsync(Actor actor, SearchText typed, string kind, int page, CancellationToken ct)
        => finders.FirstOrDefault(f => f.Kind == kind) is { } finder ? await PageAsync(finder, actor, typed, page, Paging.PageSize, ct) : null;

    /// <summary>Where to go at once: the only thing whose reference was typed whole. What is merely like it is shown, never followed.</summary>
    public static Found? Only(IEnumerable<FoundKind> found)
        => found.SelectMany(k => k.Rows).Where(r => r.IsKey).Take(2).ToList() is [var only] ? only : null;

    private static async Task<FoundKind> PageAsync(IFinder finder, Actor actor, SearchText typed, int page, int size, CancellationToken ct)
    {
        var rows = await finder.FindAsync(actor, typed, (page - 1) * size, size + 1, ct);
        return new FoundKind(finder.Kind, [.. rows.Take(size)], page, rows.Count > size);
    }
}
