using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>The proposed invoice: what is due, to be ticked, numbered and created (the guide, 5.7 to 5.9).</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class ProposedModel(CurrentActor current, ProposalReads reads, ProposalUseCases use, TimeProvider time) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients =>
    [
        .. IsWhole ? [] : Proposal.Select(l => l.SsRef), .. Compared.Ended.Select(e => e.SsRef),
        .. Queried.Select(q => q.SsRef), .. Held.Select(h => h.SsRef),
    ];

    /// <summary>More lines than these are not listed one by one: they are taken together, or a narrower choice is made.</summary>
    private const int MaxShown = 500;

    /// <summary>As many lines are seen at a glance; more are folded, and can be found among.</summary>
    private const int MaxOpen = 10;

    private const string FileName = "proposed-invoice";

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

    /// <summary>Words of the lines to be shown; empty: all of them.</summary>
    [BindProperty, Display(Name = "Find an item")]
    public string? Find { get; set; }

    public IReadOnlyList<ProposedLine> Proposal { get; private set; } = [];

    /// <summary>The first of those that are not offered because they are under query.</summary>
    public IReadOnlyList<QueriedLine> Queried { get; private set; } = [];

    /// <summary>What is not offered while the provider's own reports are open.</summary>
    public IReadOnlyList<HeldMonth> Held { get; private set; } = [];

    /// <summary>There are more lines than are listed; all of them are taken.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>The proposal beside the month before.</summary>
    public ComparedProposal Compared { get; private set; } = new(new Dictionary<string, LineDifference>(), [], HasLast: false);

    /// <summary>What differs from the month before.</summary>
    public ProposalGroup Differing { get; private set; } = new("", []);

    /// <summary>The other lines, by service.</summary>
    public IReadOnlyList<ProposalGroup> Groups { get; private set; } = [];

    /// <summary>There are so many lines that one looks for one among them.</summary>
    public bool IsLong => Proposal.Count > MaxOpen;

    /// <summary>The groups show their lines.</summary>
    public bool IsOpen => !IsLong || IsFound;

    /// <summary>Something is looked for.</summary>
    public bool IsFound => !string.IsNullOrWhiteSpace(Find);

    public InvoiceTotals Totals { get; private set; }

    public bool AllowsTotalEditing { get; private set; }

    public DateOnly Today => LondonTime.DateOf(time.GetUtcNow());

    /// <summary>Where "Save for later" posts: said outright, since the page may stand at the address of "Work out totals".</summary>
    public string CreateAddress => InvoiceLinks.Proposed(Contract, Service, Client);

    /// <summary>Where "Work out totals" posts.</summary>
    public string TotalsAddress => QueryHelpers.AddQueryString(CreateAddress, "handler", "Totals");

    /// <summary>Where "Create and submit" posts.</summary>
    public string SubmitAddress => QueryHelpers.AddQueryString(CreateAddress, "handler", "Submit");

    /// <summary>The same as a file.</summary>
    public string FileAddress(string handler) => QueryHelpers.AddQueryString(CreateAddress, "handler", handler);

    /// <summary>The total is what the items cost: neither VAT nor another funder, and nothing else to be typed.</summary>
    public bool IsTotalPlain => !AllowsTotalEditing && !Totals.IsNegative && Totals is { Items: { Vat: 0, Contribution: 0 } };

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

    public async Task<IActionResult> OnGetCsvAsync([FromServices] InvoiceExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Csv, to => export.WriteProposalCsvAsync(current.Actor, Scope, to, ct));
    }

    public async Task<IActionResult> OnGetExcelAsync([FromServices] InvoiceExport export, [FromServices] ClientExports audit, CancellationToken ct)
    {
        await audit.RecordAsync(FileName, ct);
        return await this.DownloadAsync(FileName, DownloadFormat.Excel, to => export.WriteProposalExcelAsync(current.Actor, Scope, to, ct));
    }

    /// <summary>Works the totals out again for what is ticked, or finds: for browsers without scripts.</summary>
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

    /// <summary>The totals of what is ticked, and where each line stands.</summary>
    private void WorkOut()
    {
        Arrange();
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

    /// <summary>Those that are shown of a group: all, or what is looked for.</summary>
    public IReadOnlyList<ProposalRow> Shown(ProposalGroup group) => IsFound ? [.. group.Rows.Where(r => r.Matches(Find!))] : group.Rows;

    /// <summary>How many are shown, and what becomes of the others.</summary>
    public string FoundWords
        => $"{Groups.Prepend(Differing).Sum(g => Shown(g).Count)} of {Text.Count(Proposal.Count, "item", "items")} shown. The others stay as they are.";

    /// <summary>Ticked lines that are not shown: they stay on the invoice.</summary>
    public IEnumerable<ProposalRow> TickedUnseen
        => IsFound ? Groups.Prepend(Differing).SelectMany(g => g.Rows).Where(r => r is { IsTicked: true, Line.IsChosenAlways: false } && !r.Matches(Find!)) : [];

    private async Task ReadAsync(CancellationToken ct)
    {
        var lines = new List<ProposedLine>();
        await foreach (var line in reads.Proposals.ReadAsync(current.Actor.ProviderRef!, Scope, ct))
        {
            lines.Add(line);
        }

        Proposal = lines;
        Queried = (await reads.Queries.OpenOfAsync(current.Actor, page: 1, ct)).Rows;
        Held = await reads.Held.ReadAsync(current.Actor.ProviderRef!, ct);
        IsWhole = lines.Count > MaxShown;
        Compared = await reads.Comparison.CompareAsync(current.Actor.ProviderRef!, Scope, lines, ct);
        why = IsWhole ? why : await reads.Origins.OfAsync(current.Actor, lines.Select(l => (l.Kind, l.LineItemRef, l.First)), ct);
    }

    /// <summary>What differs first, the rest by service.</summary>
    private void Arrange()
    {
        var rows = Proposal.Select((l, i) => new ProposalRow(i + 1, l, IsWhole || IsTicked(l), Compared.Differences.GetValueOrDefault(l.Key), OriginOf(l))).ToList();
        Differing = new ProposalGroup("", [.. rows.Where(r => r.Difference is not null && !IsWhole)]);
        Groups = ProposalGroup.ByService(rows.Except(Differing.Rows));
    }

    /// <summary>Why an adjustment is made.</summary>
    private LineOrigin? OriginOf(ProposedLine line) => line is { LineItemRef: { } item, First: { } first } ? why.GetValueOrDefault((item, first)) : null;
}
