using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Workflows.Contracts;

namespace Portal.Host.Contracts;

/// <summary>The certificate of a decision; a document that nobody has decided has none.</summary>
public abstract class CertificatePage(CurrentActor current, ContractReader contracts) : PageModel, IShowsClients
{
    public IEnumerable<string?> ShownClients => [Contract.Document.SsRef];

    public ContractDetails Contract { get; private set; } = null!;

    public Decision Decision { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await contracts.FindAsync(current.Actor, id, ct) is not { } found || await contracts.FindDecisionAsync(current.Actor, id, ct) is not { } decision)
        {
            return NotFound();
        }

        (Contract, Decision) = (found, decision);
        return Page();
    }
}
