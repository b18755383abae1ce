using Portal.Domain.Accounts;
using Portal.Domain.Calendar;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Invoices;

/// <summary>
/// One invoice of every zero line that is due, created and submitted at once: they pay nothing, but the next period
/// waits for them (the guide, part 5).
/// </summary>
public sealed class SubmitZeroLines(ProposalReader proposals, CreateAndSubmit create, EngineClock clock)
{
    /// <summary>How many zero lines of some line items a provider has due.</summary>
    public async Task<int> CountAsync(Actor actor, IReadOnlyCollection<string> lineItems, CancellationToken ct) => (await KeysAsync(actor, lineItems, ct)).Count;

    /// <summary>The invoice's id. The form's id is the invoice's, so the same form twice makes one.</summary>
    /// <exception cref="InvoiceNeedsALine">No zero line is due any more.</exception>
    public async Task<Guid> HandleAsync(Actor actor, string? number, Guid requestId, CancellationToken ct)
    {
        var draft = new InvoiceDraft(number, LondonTime.DateOf(clock.Now), null, null, null, ProposalScope.All, await KeysAsync(actor, lineItems: null, ct)) { IsZeroLines = true };
        return (await create.HandleAsync(actor, draft, requestId, ct)).Id;
    }

    /// <param name="actor">Whose.</param>
    /// <param name="lineItems">Null: all of them.</param>
    /// <param name="ct">Stops it.</param>
    private async Task<HashSet<string>> KeysAsync(Actor actor, IReadOnlyCollection<string>? lineItems, CancellationToken ct)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var line in proposals.ReadAsync(actor.ProviderRef!, lineItems, ct))
        {
            if (line is { Kind: InvoiceLineKind.Payment } && line.Amounts == LineAmounts.Zero)
            {
                keys.Add(line.Key);
            }
        }

        return keys;
    }
}
