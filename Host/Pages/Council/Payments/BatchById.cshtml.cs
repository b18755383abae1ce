using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Host.Accounts;
using Portal.Host.Work;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>Leads to a batch by its id, which its workflow bears; people know it by its number.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[SubjectPage(BatchWorkflow.DefinitionName, "Open the batch")]
public sealed class BatchByIdModel(BatchReader batches) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await batches.NumberAsync(Id, ct) is { } number ? Redirect(PaymentLinks.Batch(number)) : NotFound();
}
