using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Actions;
using Portal.Workflows.Changes;
using Portal.Workflows.Contracts;
using Portal.Workflows.Invoices;
using Portal.Workflows.Overviews;
using Portal.Workflows.Placements;
using Portal.Workflows.Register.Uploads;
using Portal.Workflows.Work;

namespace Portal.Host.Pages.Council;

/// <summary>The council's home.</summary>
[Authorize(Policy = Policies.CouncilUser)]
public sealed class IndexModel(CurrentActor current, WorkList work, IncidentList incidents, InvoiceList invoices, UploadReader uploads, PlacementReader reports, ActionCounts actions, ChangeReader changes, ContractList contracts, CouncilHome home) : PageModel
{
    private const int Limit = Paged<CouncilCounts>.CountLimit;

    public bool MayPublish => current.Actor.Has(CouncilRoles.Placements);

    public int Overdue { get; private set; }

    public int Incidents { get; private set; }

    public int ToAuthorise { get; private set; }

    public int ToFinalise { get; private set; }

    public string InvoicesLine => (ToAuthorise, ToFinalise) is (0, 0) ? "Nothing waits" : $"{ToAuthorise} to authorise, {ToFinalise} to finalise";

    /// <summary>How many wait for somebody with the reader's roles.</summary>
    public int InvoicesWaiting
        => (current.Actor.Has(CouncilRoles.InvoiceAuthoriser) ? ToAuthorise : 0) + (current.Actor.Has(CouncilRoles.InvoiceFinaliser) ? ToFinalise : 0);

    /// <summary>Documents that wait for a signatory.</summary>
    public int Published { get; private set; }

    public CouncilCounts Has { get; private set; } = null!;

    public string ContractsLine => Text.Counted(Published, Limit, "document waits for a signatory", "documents wait for a signatory");

    public string PeriodsLine => Text.Counted(Has.Providers, Limit, "provider with periods", "providers with periods");

    public string OrdersLine => Text.Counted(Has.Orders, Limit, $"order for {home.Year}", $"orders for {home.Year}");

    public string LineItemsLine => Text.Counted(Has.LineItems, Limit, "current line item", "current line items");

    public string YearLine => $"Financial year {home.Year}";

    public string WorkLine => Overdue == 0 ? "Nothing is overdue" : Text.Count(Overdue, "piece of work is overdue", "pieces of work are overdue");

    public ActionCount Actions { get; private set; } = ActionCount.None;

    public int Reports { get; private set; }

    public int ReportsWaiting => current.Actor.Has(CouncilRoles.Placements) ? Reports : 0;

    public string ReportsLine => Reports == 0 ? "Nothing waits" : Text.Count(Reports, "report to answer", "reports to answer");

    public int Changes { get; private set; }

    public string ChangesLine => Changes == 0 ? "Nothing waits" : $"{Changes} to decide";

    public bool IsAdministrator => current.Actor.Has(CouncilRoles.Administrator);

    /// <summary>Register files that somebody must decide on.</summary>
    public int Uploads { get; private set; }

    public string UploadsLine => Uploads == 0 ? "Nothing waits" : Text.Count(Uploads, "upload to decide on", "uploads to decide on");

    public string IncidentsLine => Incidents == 0 ? "No open incidents" : Text.Count(Incidents, "open incident", "open incidents");

    public async Task OnGetAsync(CancellationToken ct)
    {
        Published = await contracts.CountWaitingAsync(current.Actor, ct);
        Has = await home.ReadAsync(current.Actor, ct);
        Overdue = await work.CountOverdueAsync(ct);
        ToAuthorise = await invoices.CountAsync(current.Actor, InvoiceState.Pending, ct);
        ToFinalise = await invoices.CountAsync(current.Actor, InvoiceState.Authorised, ct);
        Incidents = await incidents.CountOpenAsync(ct);
        Actions = await actions.ReadAsync(current.Actor, ct);
        Changes = await changes.CountOpenAsync(current.Actor, ct);
        Reports = await reports.CountOpenAsync(ct);
        Uploads = IsAdministrator ? await uploads.CountWaitingAsync(ct) : 0;
    }
}
