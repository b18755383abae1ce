using Microsoft.EntityFrameworkCore;
using Portal.Domain.Accounts;
using Portal.Domain.Actions;
using Portal.Notifications;
using Portal.Notifications.Actions;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Actions;

/// <summary>Who hears of an action, and what.</summary>
internal sealed class ActionEmails(PortalDbContext db, Recipients people, Teams teams, Absences absences) : IMoveEmails
{
    /// <summary>A provider wrote: the council hears of it.</summary>
    public const string Posted = "action-posted";
    public const string Answered = "action-answered";
    public const string Closed = "action-closed";
    public const string DueTomorrow = "action-due-tomorrow";
    public const string DueToday = "action-due-today";
    public const string Overdue = "action-overdue";

    /// <summary>All kinds that <see cref="WriteAsync"/> knows.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Posted, Answered, Closed, DueTomorrow, DueToday, Overdue];

    public async Task<IReadOnlyList<AddressedEmail>> WriteAsync(string kind, Guid id, CancellationToken ct)
    {
        var item = await db.Actions.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        if (item.State == ActionState.Closed && kind != Closed)
        {
            return []; // closed between the move and its email: nobody is bothered
        }

        var provider = await db.Providers.Where(p => p.Ref == item.ProviderRef).Select(p => p.Name).SingleAsync(ct);
        var facts = new ActionFacts(item.Id, item.Number, ActionWords.Of(item.Type), provider, item.DueOn);
        return (kind, item.State) switch
        {
            (Posted, _) => await ToCouncilAsync(item, new ActionPostedEmail(facts), ct),
            (Answered, _) => await ToProviderAsync(item, provider, new ActionAnsweredEmail(facts), ct),
            (Closed, _) => await ToProviderAsync(item, provider, new ActionClosedEmail(facts), ct),
            (DueTomorrow or DueToday, ActionState.WithProvider) => await ToProviderAsync(item, provider, new ActionDueEmail(facts), ct),
            (DueTomorrow or DueToday, _) => await ToCouncilAsync(item, new ActionDueCouncilEmail(facts), ct),
            // The lead hears of it also, and all the more, where nobody is left at the provider.
            (Overdue, ActionState.WithProvider) =>
            [
                .. (await people.OfProviderAsync(item.ProviderRef, ProviderRoles.Actions, ct)).Select(p => new AddressedEmail(new ActionOverdueEmail(facts), p)),
                .. await ToLeadAsync(item, new ActionEscalatedEmail(facts), ct),
            ],
            (Overdue, _) => await ToLeadAsync(item, new ActionEscalatedEmail(facts), ct),
            _ => throw new InvalidOperationException($"No email is written for '{kind}'."),
        };
    }

    private async Task<IReadOnlyList<AddressedEmail>> ToProviderAsync(ActionItem item, string provider, PortalEmail email, CancellationToken ct)
        => AddressedEmail.ToEach(await people.OfProviderAsync(item.ProviderRef, ProviderRoles.Actions, ct), email, $"a person for actions of {provider}");

    /// <summary>
    /// To whoever took it on, or who stands in for them; else to everybody of its team who is there; where that is nobody, to the
    /// placements team.
    /// </summary>
    private async Task<IReadOnlyList<AddressedEmail>> ToCouncilAsync(ActionItem item, PortalEmail email, CancellationToken ct)
    {
        var readers = await AssignToAsync(item.AssigneeId, ct);
        if (readers.Count == 0)
        {
            readers = [.. (await teams.MembersAsync(item.Team, ct)).Where(m => !m.IsAway(absences.Today))];
        }

        return AddressedEmail.ToEach(readers.Count > 0 ? readers : await people.OfCouncilAsync(CouncilRoles.Placements, ct), email, $"the team {item.Team}");
    }

    /// <summary>The person themselves, or who stands in; nobody where both are away.</summary>
    private async Task<List<AppUser>> AssignToAsync(Guid? id, CancellationToken ct)
    {
        var today = absences.Today;
        var person = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct);
        var reader = person?.IsAway(today) == true ? await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == person.DelegateId, ct) : person;
        return reader is { Kind: AccountKind.Council } && reader.CouncilRoles != CouncilRoles.None && !reader.IsAway(today) ? [reader] : []; // who left hears of nothing
    }

    /// <summary>To the team's lead, or who stands in; a team without one is told itself.</summary>
    private async Task<IReadOnlyList<AddressedEmail>> ToLeadAsync(ActionItem item, PortalEmail email, CancellationToken ct)
    {
        var lead = await AssignToAsync(await db.Teams.Where(t => t.Name == item.Team).Select(t => t.LeadId).FirstOrDefaultAsync(ct), ct);
        return lead.Count > 0 ? [.. lead.Select(l => new AddressedEmail(email, l))] : await ToCouncilAsync(item, email, ct);
    }
}
