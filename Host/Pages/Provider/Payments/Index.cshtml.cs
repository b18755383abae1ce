using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Provider.Payments;

/// <summary>What the council has paid, each with its remittance, and what is to come.</summary>
[Authorize(Policy = Policies.ProviderUser)]
[MenuEntry(35, "Payments", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, PaymentList payments, ProviderMoney money) : PageModel
{
    /// <summary>As on the bank's statement, "B7-12".</summary>
    [BindProperty(SupportsGet = true), Display(Name = "Bank reference")]
    public string? Reference { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public MoneyGlance Money { get; private set; } = null!;

    public Paged<MadePayment> Payments { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Payments);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Money = await money.ReadAsync(current.Actor, ct);
        var isAsked = !string.IsNullOrWhiteSpace(Reference);
        var reference = isAsked ? ReferenceText.Of(Reference!) : null;
        if (isAsked && reference is null)
        {
            ModelState.AddModelError(nameof(Reference), "Enter the reference as it stands on your bank statement, such as B7-12");
        }

        // What is no reference is no payment's: it must not show all of them.
        Payments = isAsked && reference is null ? new([], 1, PageInfo.DefaultSize, 0, TotalIsCapped: false) : await payments.FindAsync(current.Actor, reference, PageNumber, ct);
    }
}
