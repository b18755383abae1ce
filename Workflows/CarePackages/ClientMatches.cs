using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.CarePackages;

/// <summary>
/// Clients that a search finds, by the indexes over names and SSRefs. Few are sorted; of very many (a name that half of them share, one
/// letter) the first are walked to in the order of an index, since sorting a hundred thousand names takes longer than all the rest.
/// </summary>
internal static class ClientMatches
{
    /// <summary>As many are sorted at once: counting further would take longer than walking.</summary>
    public const int Sortable = 20_000;

    /// <summary>Fewer of a part than this lie too far apart in the index over names to be walked to.</summary>
    public const int Few = 1_000;

    private const string Columns = "select ss_ref, surname, forename,";

    /// <summary>All of them.</summary>
    public static IQueryable<FoundClient> Of(PortalDbContext db, SearchText typed)
        => db.Database.SqlQuery<FoundClient>(
            $"""
            select ss_ref, surname, forename, words @@ {FoldedSql.Whole(typed)}::tsquery as is_exact from clients where words @@ {FoldedSql.Beginning(typed)}::tsquery
            union all
            select ss_ref, surname, forename, folded_key(ss_ref) = {typed.Key} from clients
            where folded_key(ss_ref) collate "C" >= {typed.Key} and folded_key(ss_ref) collate "C" < {FoldedSql.EndOf(typed)} and not words @@ {FoldedSql.Beginning(typed)}::tsquery
            """);

    public static IQueryable<FoundClient> Sorted(IQueryable<FoundClient> found)
        => found.OrderByDescending(c => c.IsExact).ThenBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef);

    /// <summary>Those whose SSRef is among <paramref name="own"/>; all where that is null.</summary>
    public static IQueryable<FoundClient> Among(this IQueryable<FoundClient> found, IQueryable<string>? own)
        => own is null ? found : found.Where(c => own.Contains(c.SsRef));

    /// <summary>The same one after the other: the whole SSRef, whole names, names that begin so, SSRefs that begin so. Each stands by name, but the last.</summary>
    public static IReadOnlyList<IQueryable<FoundClient>> Parts(PortalDbContext db, SearchText typed, IQueryable<string>? own)
    {
        const string Key = "folded_key(ss_ref) collate \"C\"";
        return
        [
            Part($"{Columns} true as is_exact from clients where {Key} = {{2}}"),
            Part($"{Columns} true as is_exact from clients where words @@ {{0}}::tsquery and {Key} <> {{2}}"),
            Part($"{Columns} false as is_exact from clients where words @@ {{1}}::tsquery and not words @@ {{0}}::tsquery and {Key} <> {{2}}"),
            Part($"{Columns} false as is_exact from clients where {Key} > {{2}} and {Key} < {{3}} and not words @@ {{1}}::tsquery"),
        ];

        IQueryable<FoundClient> Part(string sql)
            => db.Database.SqlQuery<FoundClient>(FormattableStringFactory.Create(sql, FoldedSql.Whole(typed), FoldedSql.Beginning(typed), typed.Key, FoldedSql.EndOf(typed))).Among(own);
    }

    /// <summary>By name, walked to by the index over names: the first of very many.</summary>
    public static IOrderedQueryable<FoundClient> Walked(IQueryable<FoundClient> found) => found.OrderBy(c => c.Surname).ThenBy(c => c.Forename).ThenBy(c => c.SsRef);

    /// <summary>By name, of a few that lie far apart in that index: a trimmed name is none of it, so that they are looked up and sorted.</summary>
    public static IOrderedQueryable<FoundClient> LookedUp(IQueryable<FoundClient> found) => found.OrderBy(c => c.Surname.Trim()).ThenBy(c => c.Forename).ThenBy(c => c.SsRef);

    /// <summary>By SSRef, walked to by the index over their keys.</summary>
    public static IOrderedQueryable<FoundClient> ByKey(IQueryable<FoundClient> found) => found.OrderByKey(c => c.SsRef);
}
