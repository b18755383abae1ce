using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Organisations;

/// <summary>Providers, services and contacts by any word of their name or by their ref, to be narrowed to those that the reader sees.</summary>
internal static class NamedSql
{
    public static IQueryable<FoundName> Providers(PortalDbContext db, SearchText typed) => Of(db, "providers", "ref", typed);

    public static IQueryable<FoundName> Services(PortalDbContext db, SearchText typed) => Of(db, "services", "provider_ref", typed);

    public static IQueryable<FoundName> Contacts(PortalDbContext db, SearchText typed) => Of(db, "contacts", "provider_ref", typed);

    public static IQueryable<FoundName> InOrder(IQueryable<FoundName> found) => found.OrderByDescending(x => x.IsExact).ThenBy(x => x.Name).ThenBy(x => x.Ref);

    private static IQueryable<FoundName> Of(PortalDbContext db, string table, string provider, SearchText typed)
        => db.Database.SqlQuery<FoundName>(FormattableStringFactory.Create(
            $$"""
            select ref, name, {{provider}} as provider_ref, words @@ {0}::tsquery or folded_key(ref) = {2} as is_exact from {{table}}
            where words @@ {1}::tsquery or folded_key(ref) collate "C" >= {2} and folded_key(ref) collate "C" < {3}
            """,
            FoldedSql.Whole(typed),
            FoldedSql.Beginning(typed),
            typed.Key,
            FoldedSql.EndOf(typed)));
}
