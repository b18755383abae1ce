using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>The proposed invoice: what is due, to be ticked, numbered and created (the guide, 5.7 to 5.9).</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class ProposedModel(CurrentActor current, ProposalReader proposals, LineOrigins origins, QueriedLines queries, ProposalUseCases use, TimeProvider time) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => [.. IsWhole ? [] : Proposal.Select(l => l.SsRef), .. Queried.Select(q => q.SsRef)];

    /// <summary>More lines than these are not listed one by one: they are taken together, or a narrower choice is made.</summary>
    private const int MaxShown = 500;

    private IReadOnlyDictionary<(string LineItem, DateOnly First), LineOrigin> why = new Dictionary<(string, DateOnly), LineOrigin>();

    [BindProperty(SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Service { get; set; }

    /// <summary>An SSRef.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty, Display(Name = "Reference")]
    public string? Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date on the invoice"), Display(Name = "Date on invoice")]
    public DateOnly? DateOnInvoice { get; set; }

    /// <summary>Where all of it is taken together: what the reader saw that it comes to.</summary>
    [BindProperty]
    public string? SeenWhole { get; set; }

    /// <summary>The keys of the ticked lines.</summary>
    [BindProperty]
    public string[] Lines { get; set; } = [];

    [BindProperty, Display(Name = "Total")]
    public decimal? Total { get; set; }

    [BindProperty, Display(Name = "VAT")]
    public decimal? Vat { get; set; }

    /// <summary>The totals that the page put into the fields: left as they were, they follow the ticks.</summary>
    [BindProperty]
    public decimal? OfferedTotal { get; set; }

    [BindProperty]
    public decimal? OfferedVat { get; set; }

    [BindProperty, Display(Name = "Reason for the difference")]
    [MaxLength(Invoice.MaxReason, ErrorMessage = "The reason must be 2,000 characters or fewer")]
    public string? DifferenceReason { get; set; }

    public IReadOnlyList<ProposedLine> Proposal { get; private set; } = [];

    /// <summary>The first of those that are not offered because they are under query.</summary>
    public IReadOnlyList<QueriedLine> Queried { get; private set; } = [];

    /// <summary>There are more lines than are listed; all of them are taken.</summary>
    public bool IsWhole { get; private set; }

    public InvoiceTotals Totals { get; private set; }

    public bool AllowsTotalEditing { get; private set; }

    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    /// <summary>Where "Save for later" posts: said outright, since the page may stand at the address of "Work out totals".</summary>
    public string CreateAddress => InvoiceLinks.Proposed(Contract, Service, Client);

    /// <summary>Where "Work out totals" posts.</summary>
    public string TotalsAddress => QueryHelpers.AddQueryString(CreateAddress, "handler", "Totals");

    /// <summary>Where "Create and submit" posts.</summary>
    public string SubmitAddress => QueryHelpers.AddQueryString(CreateAddress, "handler", "Submit");

    private ProposalScope Scope => new(Contract, Service, Client);

    public bool IsTicked(ProposedLine line) => line.IsChosenAlways || Lines.Contains(line.Key, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Lines = [.. Proposal.Select(l => l.Key)];
        DateOnInvoice = Today;
        WorkOut();
        return Page();
    }

    /// <summary>Save for later: created, and submitted another day.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var id = await use.Create.HandleAsync(current.Actor, Draft, RequestId, ct);
        TempData.Success("The invoice is saved. The council does not have it until you submit it.");
        return Redirect(InvoiceLinks.Details(Side.Provider, id));
    }

    /// <summary>Create and submit.</summary>
    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        var (id, isSubmitted) = await use.CreateAndSubmit.HandleAsync(current.Actor, Draft, RequestId, ct);
        if (isSubmitted)
        {
            TempData.Success("You submitted the invoice. The council authorises it next.");
        }
        else
        {
            TempData.Important("This page saved the invoice before. It is as it was then: check it, then submit it.");
        }

        return Redirect(InvoiceLinks.Details(Side.Provider, id));
    }

    /// <summary>What is sent. Totals that were left as the page filled them follow the ticks.</summary>
    private InvoiceDraft Draft
    {
        get
        {
            var untouched = Total == OfferedTotal && Vat == OfferedVat;
            return new InvoiceDraft(
                Reference,
                DateOnInvoice!.Value,
                untouched ? null : Total,
                untouched ? null : Vat,
                DifferenceReason,
                Scope,
                SeenWhole is null ? Lines.ToHashSet(StringComparer.Ordinal) : null)
            {
                SeenWhole = SeenWhole,
            };
        }
    }

    /// <summary>Works the totals out again for what is ticked: for browsers without scripts.</summary>
    public async Task<IActionResult> OnPostTotalsAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return await AgainAsync(ct);
    }

    /// <summary>The page with what is due now: a line that is gone, or has another amount by now, is not ticked any more.</summary>
    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        WorkOut();
        return true;
    }

    /// <summary>The totals of what is ticked.</summary>
    private void WorkOut()
    {
        var ticked = IsWhole ? Proposal : [.. Proposal.Where(IsTicked)];
        var items = ticked.Aggregate(LineAmounts.Zero, (sum, line) => sum + line.Amounts);
        AllowsTotalEditing = ticked.All(l => l.AllowsTotalEditing);
        var suggested = InvoiceTotals.Suggested(items);
        var typed = AllowsTotalEditing && !suggested.IsNegative && (Total != OfferedTotal || Vat != OfferedVat);
        Totals = typed ? new InvoiceTotals(items, Total ?? suggested.Total, Vat ?? suggested.Vat) : suggested;
        (OfferedTotal, OfferedVat) = (suggested.Total, suggested.Vat);
        ModelState.Remove(nameof(OfferedTotal));
        ModelState.Remove(nameof(OfferedVat));
        if (!typed && ModelState.GetFieldValidationState(nameof(Total)) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            (Total, Vat) = (suggested.Total, suggested.Vat);
            ModelState.Remove(nameof(Total));
            ModelState.Remove(nameof(Vat));
        }
    }

    /// <summary>Why an adjustment is made.</summary>
    public LineOrigin? OriginOf(ProposedLine line) => line is { LineItemRef: { } item, First: { } first } ? why.GetValueOrDefault((item, first)) : null;

    private async Task ReadAsync(CancellationToken ct)
    {
        var lines = new List<ProposedLine>();
        await foreach (var line in proposals.ReadAsync(current.Actor.ProviderRef!, Scope, ct))
        {
            lines.Add(line);
        }

        Proposal = lines;
        Queried = (await queries.OpenOfAsync(current.Actor, page: 1, ct)).Rows;
        IsWhole = lines.Count > MaxShown;
        why = IsWhole ? why : await origins.OfAsync(current.Actor, lines.Select(l => (l.Kind, l.LineItemRef, l.First)), ct);
    }
}
