using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.Periods;

namespace Portal.Workflows.Simulation;

/// <summary>Each month is released, invoiced, authorised, finalised and paid; the last one is under way.</summary>
internal sealed class CountyMoney(CountyScene scene)
{
    /// <summary>How far a provider has come with the last month, of twenty. Four have not begun.</summary>
    private static readonly string[] Progress =
    [
        "", "Pending", "Authorised", "Finalised", "Unsubmitted", "Pending", "", "Returned", "Authorised", "Pending",
        "Finalised", "", "Pending", "Unsubmitted", "Authorised", "Finalised", "Pending", "", "Returned", "Finalised",
    ];

    /// <param name="month">Its first day.</param>
    /// <param name="isLast">It is under way: invoices stand in every state.</param>
    public async Task MonthAsync(DateOnly month, bool isLast)
    {
        var next = month.AddMonths(1);
        scene.On(next.AddDays(1));
        await scene.InAsync(services => services.GetRequiredService<ReleasePeriods>().RunAsync(CancellationToken.None));

        var invoices = Enumerable.Range(1, scene.Plan.Providers)
            .Where(n => scene.Plan.FirstPeriod(n) <= month && HasCare(n, month)).Select(n => new Invoiced(n, month, StateOf(n, isLast, month))).Where(v => v.State.Length > 0).ToList();
        scene.On(next.AddDays(4));
        await CountyScene.EachAsync(invoices, CreateAsync);
        scene.On(next.AddDays(9));
        await CountyScene.EachAsync(invoices.Where(v => v.State is "Authorised" or "Finalised"), v => AuthoriserAsync(v, InvoiceMoves.Authorise));
        await CountyScene.EachAsync(invoices.Where(v => v.State is "Returned"), v => AuthoriserAsync(v, InvoiceMoves.Return));
        scene.On(next.AddDays(13));
        await CountyScene.EachAsync(invoices.Where(v => v.State is "Finalised"), v
            => scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Finalise, scene.People.Council("finaliser", v.Provider), v.Id));
        scene.On(next.AddDays(18));
        await PayAsync(isMadeAlone: isLast);
    }

    /// <summary>Somebody was paid too much, and gives a week of it back.</summary>
    public Task CreditAsync(int provider, DateOnly month) => scene.InAsync(async services =>
    {
        var (by, id) = (Invoicer(provider), CountyScene.Id(Number(provider, month)));
        var found = await services.GetRequiredService<CreditInvoice>().FindAsync(by, id, CancellationToken.None);
        var line = found!.Lines.First(l => l.Line.Value > 100).Line;
        var note = CountyScene.Id($"credit {id}");
        await services.GetRequiredService<CreditInvoice>().HandleAsync(by, id, $"CN {provider}/{month:yyMM}", scene.Today, [new CreditChoice(line.Id, 100)], note, CancellationToken.None);
        await scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Submit, by, note);
    });

    private Task CreateAsync(Invoiced invoice) => scene.InAsync(async services =>
    {
        var draft = new InvoiceDraft(Number(invoice.Provider, invoice.Month), scene.Today, null, null, null, ProposalScope.All, Keys: null);
        var by = Invoicer(invoice.Provider);
        if (invoice.State == nameof(InvoiceState.Unsubmitted))
        {
            await services.GetRequiredService<CreateInvoice>().HandleAsync(by, draft, invoice.Id, CancellationToken.None);
            return;
        }

        await services.GetRequiredService<CreateAndSubmit>().HandleAsync(by, draft, invoice.Id, CancellationToken.None);
    });

    private Task AuthoriserAsync(Invoiced invoice, string move) => scene.MoveAsync(
        InvoiceWorkflow.DefinitionName, move, scene.People.Council("authoriser", invoice.Provider), invoice.Id,
        move == InvoiceMoves.Return ? new MoveForm().Fill("Reason", "Two of the children were elsewhere for the last week: please look at the days, and send it again.") : null);

    /// <summary>The bank's file of everything that is expected soon; the last batch waits for it.</summary>
    private async Task PayAsync(bool isMadeAlone)
    {
        var (finaliser, dueBy) = (scene.People.Council("finaliser", 6), scene.Today.AddDays(7));
        var file = await scene.InAsync(async services =>
        {
            var reader = services.GetRequiredService<BatchReader>();
            if (await reader.TotalsAsync(dueBy, CancellationToken.None) is not { Payments: > 0 } totals)
            {
                return null;
            }

            var number = await services.GetRequiredService<MakeBatch>().HandleAsync(finaliser, dueBy, totals, CountyScene.Id($"batch {dueBy}"), CancellationToken.None);
            await scene.MoveAsync(BatchWorkflow.DefinitionName, BatchMoves.Release, scene.People[CountyPeople.Releaser], CountyScene.Id($"batch {dueBy}"));
            var text = new StringBuilder("reference,date,amount\n");
            for (var page = 1; ; page++)
            {
                var payments = await reader.PaymentsAsync(number, page, CancellationToken.None);
                foreach (var payment in payments.Rows)
                {
                    text.Append(CultureInfo.InvariantCulture, $"B{number}-{payment.Position},{scene.Today.AddDays(1):yyyy-MM-dd},{payment.Amount:0.00}\n");
                }

                if (page * payments.PageSize >= payments.Total)
                {
                    return text.ToString();
                }
            }
        });
        scene.On(scene.Today.AddDays(2));
        if (file is not null && !isMadeAlone)
        {
            await scene.InAsync(services => services.GetRequiredService<PayFromBank>().HandleAsync(finaliser, new MemoryStream(Encoding.UTF8.GetBytes(file)), CancellationToken.None));
        }
    }

    /// <summary>One in thirty is a month late, so that its next one does not open.</summary>
    private string StateOf(int provider, bool isLast, DateOnly month)
        => provider % 30 == 7 ? (isLast ? "" : month.AddMonths(1) == scene.Plan.LastMonth ? "Unsubmitted" : "Finalised")
            : isLast ? (provider == 1 ? "Pending" : Progress[provider % Progress.Length]) : "Finalised";

    private bool HasCare(int provider, DateOnly month) => scene.Register.OfProvider[CountyPeople.ProviderRef(provider)]
        .Any(i => i.Authorised && i.Start < month.AddMonths(1) && !(i.End < month) && provider % 40 != 5);

    private Domain.Accounts.Actor Invoicer(int provider) => scene.People.For("invoices", CountyPeople.ProviderRef(provider));

    private static string Number(int provider, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{provider:000}/{month:yyyy-MM}");

    private sealed record Invoiced(int Provider, DateOnly Month, string State)
    {
        public Guid Id => CountyScene.Id(Number(Provider, Month));
    }
}
