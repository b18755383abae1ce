using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Audit;

/// <summary>The audit list, the latest first; filtered and paged in SQL.</summary>
public sealed class AuditList(PortalDbContext db)
{
    /// <summary>More people than these are not looked for one by one: a few letters that so many have in their names are found on most lines.</summary>
    private const int MostPeople = 200;

    public async Task<Paged<AuditEntry>> FindAsync(AuditFilter filter, int page, CancellationToken ct)
    {
        var found = await MatchingAsync(filter, ct);
        return await InOrder(found).PageAsync(found, page, ct);
    }

    /// <summary>The same, row by row, for a file.</summary>
    public async IAsyncEnumerable<AuditEntry> StreamAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entry in InOrder(await MatchingAsync(filter, ct)).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return entry;
        }
    }

    /// <summary>Whether nothing of the kind has ever happened.</summary>
    public async Task<bool> IsEmptyOfAsync(AuditKind kind, CancellationToken ct) => !await db.AuditEntries.AnyAsync(a => a.Kind == kind, ct);

    private static IOrderedQueryable<AuditEntry> InOrder(IQueryable<AuditEntry> found) => found.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);

    private async Task<IQueryable<AuditEntry>> MatchingAsync(AuditFilter filter, CancellationToken ct)
    {
        var found = db.AuditEntries.AsNoTracking();
        found = filter.Kind is { } kind ? found.Where(a => a.Kind == kind) : found;
        found = string.IsNullOrWhiteSpace(filter.Who) ? found : await OfAsync(found, filter.Who, ct);
        if (!string.IsNullOrWhiteSpace(filter.Subject))
        {
            var subject = filter.Subject.Trim();
            found = found.Where(a => a.Subject == subject);
        }

        if (filter.From is { } from)
        {
            var start = LondonTime.StartOf(from);
            found = found.Where(a => a.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = LondonTime.StartOf(to.AddDays(1));
            found = found.Where(a => a.At < end);
        }

        return found;
    }

    /// <summary>Lines of those whose name is so now, or was so then. The names that stand on lines are few, and are found by going from one to the next in their index.</summary>
    private async Task<IQueryable<AuditEntry>> OfAsync(IQueryable<AuditEntry> found, string who, CancellationToken ct)
    {
        var words = LikePattern.Contains(who);
        var names = await db.Database.SqlQuery<string>(
            $"""
            with recursive names as (
                (select user_name from audit_entries where user_name is not null order by user_name limit 1)
                union all
                select (select a.user_name from audit_entries a where a.user_name > n.user_name order by a.user_name limit 1) from names n where n.user_name is not null)
            select user_name as "Value" from names where user_name ilike {words} limit {MostPeople + 1}
            """).ToListAsync(ct);
        var people = SearchText.Of(who) is { } typed
            ? await db.Database.SqlQuery<Guid>($"select id as \"Value\" from users where words @@ {FoldedSql.Beginning(typed)}::tsquery").ToListAsync(ct)
            : [];
        return names.Count + people.Count > MostPeople
            ? found.Where(a => EF.Functions.ILike(a.UserName!, words) || people.Contains(a.UserId!.Value))
            // Written out: how many lines one has decides how they are found.
            : found.Where(a => EF.Constant(names).Contains(a.UserName!) || EF.Constant(people).Contains(a.UserId!.Value));
    }
}
