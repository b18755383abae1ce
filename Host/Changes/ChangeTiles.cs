using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;
using Portal.Workflows.Overviews;

namespace Portal.Host.Changes;

/// <summary>Actions and change requests, which are one place, and what a provider may ask to be changed.</summary>
public sealed class ChangeTiles(ChangeReader changes, ActionCounts actions, ProviderHome home) : IHomeTiles
{
    public async Task<IReadOnlyList<HomeTile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var asked = await changes.CountOpenByKindAsync(actor, ct);
        var count = await actions.ReadAsync(actor, ct);
        if (actor.IsCouncil)
        {
            var open = asked.Values.Sum();
            var mine = asked.Keys.Any(kind => (ChangeRequest.IsAccessKind(kind) ? AccessWorkflow.Decider : ChangeWorkflow.Decider).Includes(actor));
            return
            [
                new(20, ActionLinks.List(Side.Council), "Actions and Change Requests", "Answer what providers ask, and decide on what they want changed",
                    open == 0 ? count.Line : $"{count.Line}, {Text.Count(open, "change", "changes")} to decide", count.Waits || mine),
            ];
        }

        var has = await home.OrganisationAsync(actor, ct);
        const int Limit = Paged<OrganisationCounts>.CountLimit;
        var services = $"{Text.Counted(has.Services, Limit, "service", "services")}, {Requested(asked, ChangeKind.Service)}";
        var contacts = $"{Text.Counted(has.Contacts, Limit, "contact", "contacts")}, {Requested(asked, ChangeKind.Contact, ChangeKind.NewContact, ChangeKind.ContactRemoval)}";
        var access = $"{Text.Counted(has.Users, Limit, "user", "users")}, {Requested(asked, [.. Enum.GetValues<ChangeKind>().Where(ChangeRequest.IsAccessKind)])}";
        var line = asked.Count == 0 ? count.Line : $"{count.Line}, {Requested(asked, [.. asked.Keys])}";
        List<HomeTile> tiles =
        [
            new(60, ActionLinks.List(Side.Provider), "Actions and Change Requests", "Ask the council, and read what it answers", line, count.Waits),
            new(70, OrganisationLinks.Details, "Organisation Details", "View and Request Changes to Organisation Details", Text.Capital(Requested(asked, ChangeKind.Organisation))),
            new(80, OrganisationLinks.Services, "Service Details", "View and Request Changes to Service Details", services),
            new(90, OrganisationLinks.Contacts, "Contacts", "View and Request Changes to Contacts", contacts),
        ];
        if (AccessWorkflow.Requester.Includes(actor))
        {
            tiles.Add(new(100, OrganisationLinks.Access, "Portal access", "Who may use the portal for you, and what they may do", access));
        }

        tiles.Add(new(105, OrganisationLinks.NewUser, "Ask for a colleague's access", "Anybody may ask; the council decides", Text.Capital(Requested(asked, ChangeKind.NewUser))));
        return tiles;
    }

    private static string Requested(IReadOnlyDictionary<ChangeKind, int> asked, params ChangeKind[] kinds)
        => Text.Count(kinds.Sum(asked.GetValueOrDefault), "change requested", "changes requested");
}
