using Portal.Domain.Accounts;

namespace Portal.Notifications;

/// <summary>A kind of email whose reader chooses how soon to hear of it.</summary>
/// <param name="Kind">The email's <see cref="PortalEmail.Kind"/>.</param>
/// <param name="Text">What the choice is called ("Invoice returned").</param>
/// <param name="Provider">The provider's people who get it have one of these roles.</param>
/// <param name="Council">The council's people who get it have one of these.</param>
public sealed record EmailTopic(string Kind, string Text, ProviderRoles Provider = ProviderRoles.None, CouncilRoles Council = CouncilRoles.None)
{
    private const CouncilRoles Everybody = CouncilRoles.Placements | CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser | CouncilRoles.Administrator;

    /// <summary>In the order in which the page of choices lists them.</summary>
    public static IReadOnlyList<EmailTopic> All { get; } =
    [
        new("contract-published", "Contract document to agree", ProviderRoles.Signatory),
        new("contract-reminder-signatories", "Reminder of a contract document to agree", ProviderRoles.Signatory),
        new("contract-withdrawn", "Contract document withdrawn", ProviderRoles.Signatory),
        new("invoice-returned", "Invoice returned", ProviderRoles.Invoicing),
        new("invoice-authorised", "Invoice authorised", ProviderRoles.Invoicing),
        new("invoice-finalised", "Invoice finalised", ProviderRoles.Invoicing),
        new("invoice-paid", "Payment made", ProviderRoles.Invoicing),
        new("invoice-reminder-provider", "Reminder of an unsubmitted invoice", ProviderRoles.Invoicing),
        new("period-opened", "Next period open", ProviderRoles.Invoicing),
        new("placement-answered", "Placement report answered", ProviderRoles.Invoicing | ProviderRoles.Actions),
        new("action-answered", "New post in an action", ProviderRoles.Actions),
        new("action-due", "Action due soon", ProviderRoles.Actions),
        new("action-overdue", "Action overdue", ProviderRoles.Actions),
        new("action-closed", "Action closed", ProviderRoles.Actions),
        new("change-applied", "Change applied", ProviderRoles.Actions | ProviderRoles.PortalAdministrator),
        new("change-declined", "Change declined", ProviderRoles.Actions | ProviderRoles.PortalAdministrator),
        new("contract-agreed", "Contract document agreed", Council: CouncilRoles.Placements),
        new("contract-rejected", "Contract document rejected", Council: CouncilRoles.Placements),
        new("contract-reminder-placements", "Reminder of an undecided contract document", Council: CouncilRoles.Placements),
        new("placement-reported", "Placement reported", Council: CouncilRoles.Placements),
        new("placement-reminder", "Reminder of an unanswered placement report", Council: CouncilRoles.Placements),
        new("invoice-reminder-finance", "Reminder of a pending invoice", Council: CouncilRoles.InvoiceAuthoriser),
        new("change-requested", "Change requested", Council: CouncilRoles.Placements | CouncilRoles.Administrator),
        new("change-reminder", "Reminder of an undecided change", Council: CouncilRoles.Placements | CouncilRoles.Administrator),
        new("action-posted", "New post in an action of mine or my team", Council: Everybody),
        new("action-due-council", "Action due soon", Council: Everybody),
        new("action-escalated", "Action of my team overdue", Council: Everybody),
    ];

    /// <summary>The topic of this kind of email; null where nobody is asked, as for a new password.</summary>
    public static EmailTopic? Find(string kind) => All.FirstOrDefault(t => t.Kind == kind);

    /// <summary>Whether somebody with these roles gets such emails.</summary>
    public bool IsFor(ProviderRoles provider, CouncilRoles council) => (Provider & provider) != ProviderRoles.None || (Council & council) != CouncilRoles.None;
}
