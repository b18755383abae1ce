using Microsoft.EntityFrameworkCore;
using Portal.Domain.Calendar;
using Portal.Domain.Search;
using Portal.Workflows.Persistence;
using Portal.Workflows.Sheets;

namespace Portal.Workflows.Audit;

/// <summary>The audit list, the latest first; filtered and paged in SQL.</summary>
public sealed class AuditList(PortalDbContext db)
{
    public Task<Paged<AuditEntry>> FindAsync(AuditFilter filter, int page, CancellationToken ct)
    {
        var found = Matching(filter);
        return found.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).PageAsync(found, page, ct);
    }

    /// <summary>The same, row by row, for a file.</summary>
    public IAsyncEnumerable<AuditEntry> StreamAsync(AuditFilter filter) => Matching(filter).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).AsAsyncEnumerable();

    /// <summary>Whether nothing of the kind has ever happened.</summary>
    public async Task<bool> IsEmptyOfAsync(AuditKind kind, CancellationToken ct) => !await db.AuditEntries.AnyAsync(a => a.Kind == kind, ct);

    private IQueryable<AuditEntry> Matching(AuditFilter filter)
    {
        var found = db.AuditEntries.AsNoTracking();
        found = filter.Kind is { } kind ? found.Where(a => a.Kind == kind) : found;
        if (!string.IsNullOrWhiteSpace(filter.Who))
        {
            var words = LikePattern.Contains(filter.Who);
            var named = SearchText.Of(filter.Who) is { } typed
                ? db.Database.SqlQuery<Guid>($"select id as \"Value\" from users where words @@ {FoldedSql.Beginning(typed)}::tsquery")
                : db.Users.Where(_ => false).Select(u => u.Id);
            found = found.Where(a => EF.Functions.ILike(a.UserName!, words) || named.Contains(a.UserId!.Value));
        }

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
}
