using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Notifications.Periods;
using Portal.Workflows.Accounts;
using Portal.Workflows.CarePackages;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Periods;

/// <summary>Who hears that a month was opened.</summary>
internal sealed class PeriodEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Opened = "period-opened";

    public static IReadOnlyList<string> Kinds { get; } = [Opened];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid periodId, CancellationToken ct)
    {
        var opened = await (
            from r in db.ReleasedPeriods
            join p in db.Providers on r.ProviderRef equals p.Ref
            where r.Id == periodId
            select new { r.ProviderRef, r.First, p.Name }).SingleAsync(ct);
        // A month without a payable line asks nothing of anybody.
        var lines = await db.Database.SqlQueryRaw<int>(
            $"select 1 as \"Value\" {PeriodSql.Lines} where {PayableRule.Sql} and r.id = {{0}} limit 1", periodId).ToListAsync(ct);
        if (lines.Count == 0)
        {
            return [];
        }

        // Nobody for invoicing yet: the page shows it to whoever comes.
        var readers = await people.OfProviderAsync(opened.ProviderRef, ProviderRoles.Invoicing, ct);
        return [.. readers.Select(u => new AddressedEmail(new PeriodOpenedEmail(periodId, opened.Name, opened.First), u))];
    }
}
