using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Portal.Domain.PaymentBatches;
using Portal.Host.Accounts;
using Portal.Host.Downloads;
using Portal.Host.Forms;
using Portal.Host.Look;
using Portal.Host.Work;
using Portal.Workflows;
using Portal.Workflows.PaymentBatches;

namespace Portal.Host.Pages.Council.Payments;

/// <summary>One batch with its payments: released or cancelled here, and then its file for the bank.</summary>
[Authorize(Policy = Policies.CouncilUser)]
[PostPolicy(Policies.InvoiceFinaliser)]
public sealed class BatchModel(CurrentActor current, RecordMoves moves, BatchReader batches, BatchFile file) : RecordPage<BatchRow>(current, moves)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty(SupportsGet = true, Name = "p"), Display(Name = "Page")]
    public int PageNumber { get; set; } = 1;

    public Paged<PaymentRow> Payments { get; private set; } = null!;

    public PageInfo Paging => PageInfo.Of(Payments);

    public bool MayHoldOut => May(BatchMoves.HoldOut);

    /// <summary>Whoever made it is told before pressing that somebody else releases it.</summary>
    public bool IsMine => Found.State == PaymentBatchState.Made && Found.MadeById == Actor.UserId;

    public override async Task<bool> LoadAsync(CancellationToken ct)
    {
        Id = await batches.IdAsync(Number, ct) ?? Guid.Empty;
        return await base.LoadAsync(ct);
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
        => await batches.FindAsync(Number, ct) is not { State: PaymentBatchState.Released }
            ? NotFound()
            : await this.DownloadAsync($"payment-batch-{Number}", DownloadFormat.Csv, to => file.WriteAsync(Number, to, ct));

    protected override bool Shows(Portal.Workflows.Engine.MoveRule move) => move.HasForm && !(IsMine && move.Name == BatchMoves.Release);

    protected override async Task<BatchRow?> ReadAsync(CancellationToken ct)
    {
        Payments = await batches.PaymentsAsync(Number, PageNumber, ct);
        return await batches.FindAsync(Number, ct);
    }
}
