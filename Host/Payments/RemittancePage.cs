using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Payments;

/// <summary>What both sides' page of one payment shares.</summary>
public abstract class RemittancePage(CurrentActor current, RemittanceReader remittances) : PageModel
{
    /// <summary>As on the bank's statement, "B7-12".</summary>
    [BindProperty(SupportsGet = true)]
    public string Reference { get; set; } = "";

    /// <summary>Whose page it is.</summary>
    public abstract Side Side { get; }

    public Remittance Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!PaymentReference.TryParse(Reference, out var reference) || await remittances.FindAsync(current.Actor, reference, ct) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }
}
