using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Invoices;
using Portal.Host.Look;
using Portal.Workflows.Invoices;

namespace Portal.Host.Pages.Provider.Invoices;

/// <summary>A credit note from a finalised invoice: how much of each line is given back.</summary>
[Authorize(Policy = Policies.ProviderInvoicing)]
public sealed class CreditModel(CurrentActor current, CreditInvoice credit, TimeProvider time) : FormPage, IShowsClients
{
    public IEnumerable<string?> ShownClients => Found.Lines.Select(l => l.SsRef);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "Reference")]
    public string? Reference { get; set; }

    [BindProperty, Required(ErrorMessage = "Enter the date on the credit note"), Display(Name = "Date on credit note")]
    public DateOnly? DateOnInvoice { get; set; }

    /// <summary>Pounds to give back, by line; empty: nothing.</summary>
    [BindProperty(Name = nameof(Amounts)), Display(Name = "Amount to credit")]
    public Dictionary<Guid, decimal?> Amounts { get; set; } = [];

    public CreditableInvoice Creditable { get; private set; } = null!;

    public InvoiceDetails Found => Creditable.Found;

    public IEnumerable<CreditableLine> Lines => Creditable.Lines.Where(l => l.Credit.Left.Value != 0);

    public bool IsOpen => Found.Invoice.CanBeCredited && Creditable.Left > 0 && Lines.Any();

    public static string LabelOf(InvoiceLineRow line) => $"{InvoiceWords.Commitment(line.Client, line.SsRef, line.Year)}, {line.Period}";

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await credit.FindAsync(current.Actor, Id, ct) is not { } found)
        {
            return false;
        }

        Creditable = found;
        foreach (var line in Lines)
        {
            Amounts.TryAdd(line.Line.Id, null);
            NameTheLine(line.Line);
        }

        return true;
    }

    /// <summary>What is wrong with an amount names its line, where the errors of all of them stand together.</summary>
    private void NameTheLine(InvoiceLineRow line)
    {
        if (ModelState.TryGetValue($"{nameof(Amounts)}[{line.Id}]", out var entry) && entry.Errors.Count > 0)
        {
            var words = entry.Errors.Select(e => e.ErrorMessage).ToList();
            entry.Errors.Clear();
            words.ForEach(w => entry.Errors.Add(w.Replace("This must", $"{LabelOf(line)} must", StringComparison.Ordinal)));
        }
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        DateOnInvoice = LondonTime.DateOf(time.GetUtcNow());
        return AgainAsync(ct);
    }

    /// <summary>All that is left of each line; nothing is created.</summary>
    public async Task<IActionResult> OnPostWholeAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var whole = Creditable.Whole;
        Amounts = Lines.ToDictionary(l => l.Line.Id, l => whole[l.Line.Id] is 0 ? null : (decimal?)whole[l.Line.Id]);
        return Page();
    }

    /// <summary>What an invoice of less than nothing left.</summary>
    public async Task<IActionResult> OnPostBalanceAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(ct);
        }

        if (await credit.HandleBalanceAsync(current.Actor, Id, Reference, DateOnInvoice!.Value, RequestId, ct) is not { } note)
        {
            return NotFound();
        }

        TempData.Success("The credit note is created. Check it, then submit it.");
        return Redirect(InvoiceLinks.Details(Side.Provider, note));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var choices = Amounts.Where(a => a.Value is not (null or 0)).Select(a => new CreditChoice(a.Key, a.Value!.Value)).ToList();
        if (await credit.HandleAsync(current.Actor, Id, Reference, DateOnInvoice!.Value, choices, RequestId, ct) is not { } note)
        {
            return NotFound();
        }

        TempData.Success("The credit note is created. Check it, then submit it.");
        return Redirect(InvoiceLinks.Details(Side.Provider, note));
    }
}
