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
using Portal.Workflows.Tasks;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>A provider's invoices and credit notes (the guide, 5.1 to 5.3).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(30, "Invoices", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, InvoiceList invoices, PeriodReader periods, Sender sender, TimeProvider time) : PageModel
{
    public static IReadOnlyList<InvoiceState> Offered { get; } = [InvoiceState.Unsubmitted, InvoiceState.Pending, InvoiceState.Authorised, InvoiceState.Finalised];

    /// <summary>"16/17"; all of them where none is chosen.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Financial year")]
    public string? Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    /// <summary>What <see cref="Status"/> asks for.</summary>
    public InvoiceState? State { get; private set; }

    /// <summary>"yes" or "no"; both where nothing is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Paid { get; set; }

    /// <summary>The reader wants to raise a credit note.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Credit { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<InvoiceRow> Invoices { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Invoices);

    /// <summary>Some may be left out by a filter.</summary>
    public bool IsNarrowed => !string.IsNullOrEmpty(Year) || !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Paid);

    public DateOnly Today => Domain.Calendar.LondonTime.DateOf(time.GetUtcNow());

    public PaymentPeriod? Open { get; private set; }

    /// <summary>Months that can still be invoiced, where the list is of what is not paid: they are not paid either.</summary>
    public int ToInvoice { get; private set; }

    /// <summary>Where those months stand.</summary>
    public string ToInvoiceAddress => MayInvoice ? TaskLinks.Yours(TaskKinds.Key(PeriodWorkflow.DefinitionName, nameof(PeriodState.Open))) : PeriodLinks.List(Side.Provider);

    public string Council => sender.Council;

    public bool MayInvoice => current.MayBegin(InvoiceWorkflow.DefinitionName);

    public IEnumerable<SelectListItem> Years { get; private set; } = [];

    public static IEnumerable<SelectListItem> Statuses => [new("All", ""), .. Offered.Select(s => new SelectListItem(s.ToString(), s.ToString()))];

    public static IEnumerable<SelectListItem> Payments => [new("Paid and not paid", ""), new("Not paid", "no"), new("Paid", "yes")];

    public async Task OnGetAsync(CancellationToken ct)
    {
        FinancialYear? year = FinancialYear.TryParse(Year, out var asked) ? asked : null;
        Year = year?.ToString();
        ModelState.Remove(nameof(Year));
        var years = await invoices.YearsAsync(current.Actor, FinancialYear.Of(Today), ct);
        Years = [new("All years", ""), .. years.Union(year is { } chosen ? [chosen] : []).OrderDescending().Select(y => new SelectListItem(y.ToString(), y.ToString()))];
        Open = await periods.LatestAsync(current.Actor.ProviderRef!, ct);
        ToInvoice = Paid == "no" ? await periods.ToInvoiceAsync(current.Actor.ProviderRef!, ct) : 0;
        State = ListFilter.Read<InvoiceState>(ModelState, nameof(Status), Status);
        var filter = new InvoiceFilter { Year = year, State = State, IsPaid = Paid switch { "yes" => true, "no" => false, _ => null }, Page = PageNumber };
        Invoices = await invoices.FindAsync(current.Actor, filter, ct);
    }
}
