using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Placements;
using Portal.Notifications;
using Portal.Notifications.Placements;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Placements;

/// <summary>Who hears of a placement report, and what.</summary>
internal sealed class PlacementEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Reported = "placement-reported";
    public const string Answered = "placement-answered";
    public const string Remind = "placement-reminder";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Reported, Answered, Remind];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var report = await db.PlacementReports.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        if (kind == Remind && report.State != PlacementReportState.Reported)
        {
            return []; // answered between the reminder and its email: nobody is bothered
        }

        var provider = await db.Providers.Where(p => p.Ref == report.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        var facts = new PlacementReportFacts(report.Id, report.Title, provider);
        PortalEmail email = kind switch
        {
            Reported => new PlacementReportedEmail(facts),
            Answered => new PlacementAnsweredEmail(facts, report.State == PlacementReportState.Declined),
            Remind => new PlacementReminderEmail(facts),
            _ => throw new InvalidOperationException($"No email is written for '{kind}'."),
        };
        return kind == Answered
            ? AddressedEmail.ToEach(await people.BeginnerAsync(report.ProviderRef, ProviderRoles.Invoicing | ProviderRoles.Actions, report.ReportedById, ct),
                email, $"a person for invoicing of {provider}")
            : AddressedEmail.ToEach(await people.OfTaskAsync(id, CouncilRoles.Placements, ct), email, "the placements team");
    }
}
