using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Dashboard;
using Portal.Host.Jobs;
using Portal.Host.Look;
using Portal.Workflows.Accounts;
using Portal.Workflows.Invoices.Reconciling;

namespace Portal.Host.Pages.Council.Assurance;

/// <summary>Whether the journal and the money can be relied on, what shows it, and who may do what.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[MenuEntry(97, "Assurance", MenuGroup.Portal)]
public sealed class IndexModel(CurrentActor current, Checks checks, Reconciliation reconciliation, RoleHolders holders) : PageModel
{
    /// <summary>Providers whose money does not add up that the page names.</summary>
    private const int MostOff = 50;

    public IReadOnlyList<CheckLine> Lines { get; private set; } = [];

    /// <summary>Providers whose money does not add up at this moment; read where the last run was not clean.</summary>
    public IReadOnlyList<ReconciledProvider> Off { get; private set; } = [];

    public IReadOnlyList<RoleHolding> Roles { get; private set; } = [];

    /// <summary>How many may both authorise and finalise.</summary>
    public int OfBoth { get; private set; }

    /// <summary>Limits, and the list of users, are for administrators, and for whoever audits them.</summary>
    public bool SeesLimits => current.Actor.MayRead(CouncilRoles.Administrator);

    public bool MayRun => current.Actor.Has(CouncilRoles.Administrator);

    /// <summary>The piece of work that a sentence of the journal's check begins with; null: it names none.</summary>
    public static Guid? InstanceOf(string sentence) => Guid.TryParse(sentence.Split(':')[0], out var id) ? id : null;

    /// <summary>The provider that a sentence of the check of open lines begins with; null: it names none.</summary>
    public static string? ProviderOf(string sentence) => sentence.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? sentence[..end] : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Lines = await checks.ReadAsync(ct);
        if (Lines.Any(l => l.IsOf<ReconcileJob>() && l.IsNotClean))
        {
            Off = [.. (await reconciliation.ReadAsync(ct)).Where(p => !p.AddsUp).Take(MostOff)];
        }

        Roles = await holders.ReadAsync(ct);
        OfBoth = await holders.CountOfBothAsync(ct);
    }
}
