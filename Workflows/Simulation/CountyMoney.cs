using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.Invoices;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.PaymentBatches;
using Portal.Workflows.PaymentHolds;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Simulation;

/// <summary>Each month is released, invoiced, authorised, finalised and paid; the last one is under way.</summary>
internal sealed class CountyMoney(CountyScene scene)
{
    private readonly CountyCredits credits = new(scene);

    /// <summary>How far a provider has come with the last month, of twenty. Five have not begun.</summary>
    private static readonly string[] Progress =
    [
        "", "Pending", "Authorised", "Finalised", "Unsubmitted", "Pending", "", "Returned", "", "Pending",
        "Finalised", "", "Pending", "Unsubmitted", "Authorised", "Finalised", "Pending", "", "Returned", "Finalised",
    ];

    /// <param name="month">Its first day.</param>
    /// <param name="isLast">It is under way: invoices stand in every state.</param>
    public async Task MonthAsync(DateOnly month, bool isLast)
    {
        var next = month.AddMonths(1);
        await scene.OnAsync(next.AddDays(1));

        var invoices = Enumerable.Range(1, scene.Plan.Providers)
            .Where(n => scene.Plan.FirstPeriod(n) <= month && (HasCare(n, month) || (n == scene.Plan.Closed && month > scene.Plan.LastMonth.AddMonths(-3))))
            .Select(n => new Invoiced(n, month, StateOf(n, isLast, month)))
            .Where(v => v.State.Length > 0)
            .ToList();
        await scene.OnAsync(next.AddDays(4));
        await CountyScene.EachAsync(invoices.Where(v => v.Provider % 9 == 4), v => IfDueAsync(() => ThinkAgainAsync(v)));
        await CountyScene.EachAsync(invoices, v => IfDueAsync(() => CreateAsync(v)));
        await scene.OnAsync(next.AddDays(9));
        await CountyScene.EachAsync(await PendingAsync(invoices.Where(v => v.State is "Authorised" or "Finalised")), v => AuthoriserAsync(v, InvoiceMoves.Authorise));
        await CountyScene.EachAsync(await PendingAsync(invoices.Where(v => v.State is "Returned")), v => AuthoriserAsync(v, InvoiceMoves.Return));
        await scene.OnAsync(next.AddDays(13));
        await CountyScene.EachAsync(await StandingAsync(invoices.Where(v => v.State is "Finalised"), InvoiceState.Authorised), v
            => scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Finalise, scene.People.Council("finaliser", v.Provider), v.Id));
        await credits.MonthAsync(month, isLast);
        if (month == scene.Plan.FirstWork)
        {
            await HoldAsync();
            await scene.OnAsync(next.AddDays(16));
            var confirmed = new MoveForm().Fill("Reason", "Confirmed by telephone.");
            await scene.MoveAsync(HoldWorkflow.DefinitionName, HoldMoves.Lift, scene.People.Council("finaliser", 2), CountyScene.Id($"hold {next:yyMM}"), confirmed);
        }
        else if (isLast)
        {
            await HoldAsync();
        }

        await scene.OnAsync(next.AddDays(18));
        await PayAsync(isMadeAlone: isLast);

        Task HoldAsync() => scene.InAsync(services => services.GetRequiredService<PutOnHold>().HandleAsync(scene.People.Council("finaliser", 1), CountyPeople.ProviderRef(6),
            "New bank details, which nobody has confirmed by telephone yet.", CountyScene.Id($"hold {next:yyMM}"), CancellationToken.None));
    }

    /// <summary>What stands in no released batch on the last day.</summary>
    public Task EndAsync() => credits.EndAsync();

    /// <summary>Whoever has nothing to invoice sends nothing.</summary>
    private static async Task IfDueAsync(Func<Task> invoices)
    {
        try
        {
            await invoices();
        }
        catch (InvoiceNeedsALine)
        {
            // The register says that nobody was there.
        }
    }

    private Task<List<Invoiced>> PendingAsync(IEnumerable<Invoiced> invoices) => StandingAsync(invoices, InvoiceState.Pending);

    /// <summary>Those of them that wait for somebody there: an invoice of less than nothing is finalised as it is submitted.</summary>
    private async Task<List<Invoiced>> StandingAsync(IEnumerable<Invoiced> invoices, InvoiceState state)
    {
        await using var db = await scene.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        var ids = invoices.ToDictionary(v => v.Id);
        return [.. (await db.Invoices.Where(v => ids.Keys.Contains(v.Id) && v.State == state).Select(v => v.Id).ToListAsync()).Order().Select(id => ids[id])];
    }

    private Task CreateAsync(Invoiced invoice) => scene.InAsync(async services =>
    {
        var (by, draft) = (Invoicer(invoice.Provider), Draft(invoice));
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

    /// <summary>The bank's file of everything that is expected soon; the last batch waits for it. In March and October one payment comes back.</summary>
    private async Task PayAsync(bool isMadeAlone)
    {
        var (finaliser, dueBy) = (scene.People.Council("finaliser", 6), scene.Today.AddDays(7));
        if (isMadeAlone)
        {
            await CancelledAsync(finaliser, dueBy);
        }

        var file = await scene.InAsync(async services =>
        {
            var (reader, id) = (services.GetRequiredService<BatchReader>(), CountyScene.Id($"batch {dueBy}"));
            if (await scene.MakeBatchAsync(finaliser, dueBy, id) is not { } number)
            {
                return null;
            }

            await scene.MoveAsync(BatchWorkflow.DefinitionName, BatchMoves.Release, scene.People[CountyPeople.Releaser], id);
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
        var month = scene.Today.Month;
        await scene.OnAsync(scene.Today.AddDays(2));
        if (file is not null && !isMadeAlone)
        {
            await scene.InAsync(services => services.GetRequiredService<PayFromBank>().HandleAsync(finaliser, Stream(file), CancellationToken.None));
            if (month % 7 == 3)
            {
                await scene.OnAsync(scene.Today.AddDays(3));
                await scene.InAsync(services => services.GetRequiredService<TakeBackFromBank>().HandleAsync(finaliser, Stream(FirstOf(file)), "Account closed", CancellationToken.None));
            }
        }
    }

    /// <summary>A batch that its releaser found made too early.</summary>
    private async Task CancelledAsync(Actor finaliser, DateOnly dueBy)
    {
        var id = CountyScene.Id($"cancelled {dueBy}");
        if (await scene.MakeBatchAsync(finaliser, dueBy, id) is not null)
        {
            var early = new MoveForm().Fill("Reason", "Made before the last invoices were finalised.");
            await scene.MoveAsync(BatchWorkflow.DefinitionName, BatchMoves.Cancel, scene.People[CountyPeople.Releaser], id, early);
        }
    }

    /// <summary>The header and the first payment.</summary>
    private static string FirstOf(string file) => string.Join('\n', file.Split('\n').Take(2)) + "\n";

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Created, deleted at once, and created again: a number is free again.</summary>
    private Task ThinkAgainAsync(Invoiced invoice) => scene.InAsync(async services =>
    {
        var (by, id) = (Invoicer(invoice.Provider), CountyScene.Id($"deleted {invoice.Id}"));
        await services.GetRequiredService<CreateInvoice>().HandleAsync(by, Draft(invoice), id, CancellationToken.None);
        await scene.MoveAsync(InvoiceWorkflow.DefinitionName, InvoiceMoves.Delete, by, id);
    });

    /// <summary>One in thirty is a month late, so that its next one does not open.</summary>
    private string StateOf(int provider, bool isLast, DateOnly month)
        => provider == scene.Plan.Closed ? "Finalised" : CountyPlan.NeverAnswers(provider) ? (isLast ? "" : month.AddMonths(1) == scene.Plan.LastMonth ? "Unsubmitted" : "Finalised")
            : isLast ? (provider == 1 ? "Pending" : Progress[provider % Progress.Length]) : "Finalised";

    private bool HasCare(int provider, DateOnly month) => scene.Register.OfProvider[CountyPeople.ProviderRef(provider)]
        .Any(i => i.Authorised && i.Start < month.AddMonths(1) && !(i.End < month) && provider % 40 != 5);

    /// <summary>Everything that is due.</summary>
    private InvoiceDraft Draft(Invoiced invoice) => new(Number(invoice.Provider, invoice.Month), scene.Today, null, null, null, ProposalScope.All, Keys: null);

    private Actor Invoicer(int provider) => scene.People.For("invoices", CountyPeople.ProviderRef(provider));

    /// <summary>Of the provider's invoice for a month.</summary>
    public static Guid IdOf(int provider, DateOnly month) => CountyScene.Id(Number(provider, month));

    private static string Number(int provider, DateOnly month) => string.Create(CultureInfo.InvariantCulture, $"{provider:000}/{month:yyyy-MM}");

    private sealed record Invoiced(int Provider, DateOnly Month, string State)
    {
        public Guid Id { get; } = IdOf(Provider, Month);
    }
}
