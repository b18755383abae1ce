using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Changes;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;
using Portal.Workflows.Contracts;
using Portal.Workflows.Invoices;
using Portal.Workflows.Overviews;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Provider;

/// <summary>A provider's home: "Pick a task...".</summary>
[Authorize(Policy = Policies.ProviderUser)]
public sealed class IndexModel(CurrentActor current, ContractList contracts, InvoiceList invoices, PeriodReader periods, ActionCounts actions, ChangeReader changes, ProviderHome home) : PageModel
{
    private const int Limit = Workflows.Paged<HomeCounts>.CountLimit;

    public int ContractsWaiting { get; private set; }

    /// <summary>"2 documents to agree", or "to be agreed by a signatory" for those who may only read.</summary>
    public string ContractsLine => ContractsWaiting == 0
        ? "No documents to agree"
        : Text.Count(ContractsWaiting, "document to agree", "documents to agree");

    public int InvoicesWaiting { get; private set; }

    public bool MayInvoice => current.Actor.Has(ProviderRoles.Invoicing);

    public bool MayAskForAccess => current.Actor.Has(ProviderRoles.PortalAdministrator);

    public string InvoicesLine => InvoicesWaiting == 0 ? "No unsubmitted invoices" : Text.Count(InvoicesWaiting, "unsubmitted invoice", "unsubmitted invoices");

    public ActionCount Actions { get; private set; } = ActionCount.None;

    /// <summary>Change requests that wait for the council, by what they ask for.</summary>
    public IReadOnlyDictionary<ChangeKind, int> Changes { get; private set; } = new Dictionary<ChangeKind, int>();

    public HomeCounts Has { get; private set; } = null!;

    public string ActionsLine => Changes.Count == 0 ? Actions.Line : $"{Actions.Line}, {Requested([.. Changes.Keys])}";

    public string OrdersLine => Text.Counted(Has.Orders, Limit, $"order for {home.Year}", $"orders for {home.Year}");

    public string LineItemsLine => Text.Counted(Has.LineItems, Limit, "current line item", "current line items");

    public string OrganisationLine => Text.Capital(Requested(ChangeKind.Organisation));

    public string ServicesLine => $"{Text.Counted(Has.Services, Limit, "service", "services")}, {Requested(ChangeKind.Service)}";

    public string ContactsLine => $"{Text.Counted(Has.Contacts, Limit, "contact", "contacts")}, {Requested(ChangeKind.Contact, ChangeKind.NewContact, ChangeKind.ContactRemoval)}";

    public string AccessLine => $"{Text.Counted(Has.Users, Limit, "user", "users")}, {Requested([.. Enum.GetValues<ChangeKind>().Where(ChangeRequest.IsAccessKind)])}";

    public string YearLine => $"Financial year {home.Year}";

    public string PeriodLine { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        ContractsWaiting = await contracts.CountWaitingAsync(current.Actor, ct);
        InvoicesWaiting = await invoices.CountAsync(current.Actor, InvoiceState.Unsubmitted, ct);
        Actions = await actions.ReadAsync(current.Actor, ct);
        Changes = await changes.CountOpenByKindAsync(current.Actor, ct);
        Has = await home.ReadAsync(current.Actor, ct);
        PeriodLine = await periods.LatestAsync(current.Actor.ProviderRef!, ct) is { } open ? $"Open until {Text.Date(open.Last)}" : "No period is open yet";
    }

    private string Requested(params ChangeKind[] kinds) => Text.Count(kinds.Sum(Changes.GetValueOrDefault), "change requested", "changes requested");
}
