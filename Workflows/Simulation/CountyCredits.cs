using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Simulation;

/// <summary>What providers were paid too much, and how it comes back: with the next payment, or, from a home that has closed, by the bank or by letter.</summary>
internal sealed class CountyCredits(CountyScene scene)
{
    /// <summary>Pounds that each gives back.</summary>
    private const decimal Amount = 40;

    /// <summary>Whose last invoice is decided after the month's batch, and due at once.</summary>
    internal const int Late = 9;

    /// <summary>Before a month is paid: of the largest provider every third time; what the home that has closed was paid too much is settled.</summary>
    public async Task MonthAsync(DateOnly month, bool isLast)
    {
        var before = month.AddMonths(-1);
        if (before >= scene.Plan.FirstMonth && month.Month % 3 == 0)
        {
            await GiveBackAsync(1, before);
        }

        if (scene.Plan.Closed is { } closed && month >= scene.Plan.LastMonth.AddMonths(-2) && !isLast)
        {
            await SettleAsync(CountyMoney.IdOf(closed, month), month.AddMonths(1) == scene.Plan.LastMonth ? OwedBackWorkflow.RecordLetter : OwedBackWorkflow.RecordPayment);
        }
    }

    /// <summary>On the last day: one stands in a batch that waits to be released, one waits for the next, one waits to be authorised.</summary>
    public async Task EndAsync()
    {
        var (month, finaliser) = (scene.Plan.LastMonth.AddMonths(-1), scene.People.Council("finaliser", 3));
        await GiveBackAsync(2, month);
        if (scene.Plan.Providers > Late)
        {
            await DecideAsync(Late, CountyMoney.IdOf(Late, scene.Plan.LastMonth));
        }

        await scene.MakeBatchAsync(finaliser, scene.Today.AddDays(7), CountyScene.Id("the last batch"));
        if (scene.Plan.Providers > Late + 1)
        {
            await GiveBackAsync(Late + 1, month);
        }

        await CreditAsync(1, month, "b"); // the month may have one
    }

    private async Task GiveBackAsync(int provider, DateOnly month) => await DecideAsync(provider, await CreditAsync(provider, month));

    private async Task DecideAsync(int provider, Guid id)
    {
        await scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Authorise, scene.People.Council("authoriser", provider), id);
        await scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Finalise, scene.People.Council("finaliser", provider), id);
    }

    private async Task<Guid> CreditAsync(int provider, DateOnly month, string which = "")
    {
        var (by, invoice) = (scene.People.For("invoices", CountyPeople.ProviderRef(provider)), CountyMoney.IdOf(provider, month));
        var id = CountyScene.Id($"credit {which} {invoice}");
        await scene.InAsync(async services =>
        {
            var credit = services.GetRequiredService<CreditInvoice>();
            var line = (await credit.FindAsync(by, invoice, CancellationToken.None))!.Lines.First(l => l.Line.Value > 10 * Amount).Line;
            await credit.HandleAsync(by, invoice, $"CN{which} {provider}/{month:yyMM}", scene.Today, [new CreditChoice(line.Id, Amount)], id, CancellationToken.None);
        });
        await scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Submit, by, id);
        return id;
    }

    private async Task SettleAsync(Guid invoice, string move)
    {
        await using var db = await scene.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var owed = await db.Set<OwedBalance>().AsNoTracking().SingleAsync(o => o.InvoiceId == invoice);
        var form = move == OwedBackWorkflow.RecordPayment
            ? new MoveForm().Fill(OwedBackWorkflow.PaidReference.Name, "BACS 220871").Fill(OwedBackWorkflow.PaidAmount.Name, owed.Amount).Fill(OwedBackWorkflow.PaidOn.Name, scene.Today)
            : new MoveForm().Fill(OwedBackWorkflow.Reason.Name, "Set against what the council owed for the home's last week.")
                .Fill(OwedBackWorkflow.LetterReference.Name, "SCC/CYP/114").Fill(OwedBackWorkflow.LetterAmount.Name, owed.Amount).Fill(OwedBackWorkflow.LetterOn.Name, scene.Today);
        await scene.MoveAsync(OwedBackWorkflow.DefinitionName, move, scene.People.Council("finaliser", 2), owed.Id, form);
    }
}
