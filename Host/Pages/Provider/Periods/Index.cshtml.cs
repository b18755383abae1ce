using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.Accounts;
using Portal.Host.Accounts;
using Portal.Host.Audit;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Workflows;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;

namespace Portal.Host.Pages.Provider.Periods;

/// <summary>What is open for a provider, and each line that holds the next period back (the guide, hints).</summary>
[Authorize(Policy = Policies.ProviderUser)]
[PostPolicy(Policies.ProviderInvoicing)]
[MenuEntry(40, "Periods", MenuGroup.Money)]
public sealed class IndexModel(CurrentActor current, PeriodReader periods, PeriodBoard board, SubmitZeroLines zeroLines) : FormPage, IListsClients
{
    public int ListedClients => Blocks?.Rows.Count ?? 0;

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty, Display(Name = "Reference")]
    public string? Reference { get; set; }

    public PeriodBoardRow? Row { get; private set; }

    public Paged<PeriodBlock> Blocks { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Blocks);

    /// <summary>Zero lines that could be submitted now.</summary>
    public int ZeroLines { get; private set; }

    public string Provider => current.Actor.Organisation;

    public bool NextHasCome => Row is not null && board.HasCome(Row.NextPeriod);

    /// <summary>From when the next period can open.</summary>
    public DateOnly? NextOpensOn => Row is null ? null : board.OpensOn(Row.NextPeriod);

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var provider = current.Actor.ProviderRef!;
        Row = await board.OfProviderAsync(provider, ct);
        Blocks = await periods.BlocksAsync(provider, PageNumber, ct);
        ZeroLines = Blocks.Total > 0 && current.MayBegin(InvoiceWorkflow.DefinitionName) && await periods.OfNothingAsync(provider, ct) is { Count: > 0 } ofNothing
            ? await zeroLines.CountAsync(current.Actor, ofNothing, ct)
            : 0;
        return true;
    }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => AgainAsync(ct);

    /// <summary>Submit zero lines.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await zeroLines.HandleAsync(current.Actor, Reference, RequestId, ct);
        TempData.Success("You submitted the zero lines. The council authorises them next.");
        return Redirect(InvoiceLinks.Details(Side.Provider, id));
    }
}
