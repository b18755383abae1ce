using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Notifications;
using Portal.Workflows;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>A provider's invoices and credit notes of a financial year (the guide, 5.1 to 5.3).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(30, "Invoices")]
public sealed class IndexModel(CurrentActor current, InvoiceList invoices, PeriodReader periods, Sender sender, TimeProvider time) : PageModel
{
    public static IReadOnlyList<InvoiceState> Offered { get; } = [InvoiceState.Unsubmitted, InvoiceState.Pending, InvoiceState.Authorised, InvoiceState.Finalised];

    /// <summary>"16/17"; the present one where none is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Financial year")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    /// <summary>What <see cref="Status"/> asks for.</summary>
    public InvoiceState? State { get; private set; }

    /// <summary>The reader wants to raise a credit note.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Credit { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<InvoiceRow> Invoices { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Invoices);

    /// <summary>What the filter finds in other years, so that nothing left there is forgotten.</summary>
    public IReadOnlyList<(FinancialYear Year, int Count)> OtherYears { get; private set; } = [];

    public PaymentPeriod? Open { get; private set; }

    public string Council => sender.Council;

    public bool MayInvoice => current.MayBegin(InvoiceWorkflow.DefinitionName);

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public static IEnumerable<SelectListItem> Statuses => [new("All", ""), .. Offered.Select(s => new SelectListItem(s.ToString(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = FinancialYear.Of(Domain.Calendar.LondonTime.DateOf(time.GetUtcNow()));
        var year = FinancialYear.TryParse(Year, out var asked) ? asked : today;
        Year = year.ToString();
        ModelState.Remove(nameof(Year));
        Years = (await invoices.YearsAsync(current.Actor, today, ct)).Append(year).Distinct().OrderDescending().Select(y => new SelectListItem(y.ToString(), y.ToString()));
        Open = await periods.LatestAsync(current.Actor.ProviderRef!, ct);
        State = ListFilter.Read<InvoiceState>(ModelState, nameof(Status), Status);
        var filter = new InvoiceFilter { Year = year, State = State, Page = PageNumber };
        Invoices = await invoices.FindAsync(current.Actor, filter, ct);
        OtherYears = await invoices.OtherYearsAsync(current.Actor, filter, ct);
    }
}
