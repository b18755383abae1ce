using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Notifications;
using Portal.Notifications.Changes;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Changes;

/// <summary>Who hears of a change request, and what.</summary>
internal sealed class ChangeEmails(PortalDbContext db, Recipients people) : IMoveEmails
{
    public const string Requested = "change-requested";
    public const string Applied = "change-applied";
    public const string Declined = "change-declined";
    public const string Remind = "change-reminder";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Requested, Applied, Declined, Remind];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var change = await db.ChangeRequests.AsNoTracking().SingleAsync(c => c.Id == id, ct);
        if (kind == Remind && change.State != ChangeState.Requested)
        {
            return []; // decided between the reminder and its email: nobody is bothered
        }

        var provider = await db.Providers.Where(p => p.Ref == change.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        var facts = new ChangeFacts(change.Id, change.Number, ChangeWords.Of(change.Kind), provider);
        PortalEmail email = kind switch
        {
            Requested => new ChangeRequestedEmail(facts),
            Applied => new ChangeAppliedEmail(facts),
            Declined => new ChangeDeclinedEmail(facts),
            Remind => new ChangeReminderEmail(facts),
            _ => throw new InvalidOperationException($"No email is written for '{kind}'."),
        };
        return kind is Applied or Declined
            ? AddressedEmail.ToEach(await people.WithBeginnerAsync(change.ProviderRef, change.IsAccess ? ProviderRoles.PortalAdministrator : ProviderRoles.Actions, change.RequestedById, ct),
                email, $"a person for changes of {provider}")
            : AddressedEmail.ToEach(await people.OfTaskAsync(id, change.IsAccess ? CouncilRoles.Administrator : CouncilRoles.Placements, ct),
                email, change.IsAccess ? "an administrator" : "the placements team");
    }
}
