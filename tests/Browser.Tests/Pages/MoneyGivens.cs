using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Invoices.OwedBack;
using Portal.Workflows.PaymentBatches;

namespace Portal.Browser.Tests.Pages;

/// <summary>An invoice of Harbour View Care in each of its states, made by the portal's own use cases: each of a line item of its own.</summary>
internal static class MoneyGivens
{
    public const string Unsubmitted = nameof(Unsubmitted);
    public const string Returned = nameof(Returned);
    public const string Pending = nameof(Pending);
    public const string Authorised = nameof(Authorised);
    public const string Finalised = nameof(Finalised);

    private const string Owed = "OWED-1";
    private const string Credited = "OWED-3";

    /// <summary>Another finalised one, which the bank has not paid.</summary>
    public const string AlsoFinalised = nameof(AlsoFinalised);

    private static readonly string[] States = [Unsubmitted, Returned, Pending, Authorised, Finalised, AlsoFinalised];

    /// <summary>Its id; made when it is asked for first.</summary>
    public static async Task<Guid> GivenInvoiceAsync(this DemoPortal portal, string state)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var number = $"EXAMPLE-{Array.IndexOf(States, state) + 1}";
        if (await portal.Database.ScalarAsync<long>($"select count(*) from invoices where number = '{number}'") == 1)
        {
            return await portal.Database.ScalarAsync<Guid>($"select id from invoices where number = '{number}'");
        }

        await portal.GivenLineItemAsync(number);
        var id = await CreateAsync(services, number);
        var moves = services.GetRequiredService<MakeMove>();
        var (morgan, billie, casey) = (await ProviderAsync(services), await CouncilAsync(services, "authoriser@council.example"), await CouncilAsync(services, "finaliser@council.example"));
        if (state != Unsubmitted)
        {
            await moves.SubmitAsync(morgan, Request(id), default);
        }

        if (state == Returned)
        {
            await moves.ReturnAsync(billie, Request(id), "The placement ended on 4 July: please check the days.", default);
        }

        if (state is Authorised or Finalised or AlsoFinalised)
        {
            await moves.AuthoriseAsync(billie, Request(id), default);
        }

        if (state is Finalised or AlsoFinalised)
        {
            await moves.FinaliseAsync(casey, Request(id), default);
        }

        return id;
    }

    /// <summary>July 2018 is open; five days of it.</summary>
    public static async Task GivenLineItemAsync(this DemoPortal portal, string lineItem)
    {
        await portal.Database.ExecuteAsync(
            $"""
            insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, weekly_cost, pricing, authorised)
            values ('{lineItem}', 'C104', 'C2000009', 'S2002', 'K3002', 'Residential - Standard', '2018-07-01', '2018-07-05', 700, '1 x Placement at £700.00 (Spot)', true)
            """);
        await portal.Database.GivenOpenLinesAsync("P1002");
    }

    /// <summary>What an invoice of less than nothing left, settled by letter at once, so that no other example takes it off; its id.</summary>
    public static async Task<Guid> GivenSettledAsync(this DemoPortal portal)
    {
        await using var scope = portal.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await portal.Database.ScalarAsync<long>("select count(*) from owed_balances") == 0)
        {
            await portal.GivenOwedAsync(services);
            var letter = new MoveForm().Fill("LetterAmount", 100m).Fill("LetterOn", new DateOnly(2018, 9, 1)).Fill("LetterReference", "L/7").Fill("Reason", "The home has closed.");
            await services.GetRequiredService<MakeMove>().HandleAsync(
                OwedBackWorkflow.DefinitionName, OwedBackWorkflow.RecordLetter, await CouncilAsync(services, "finaliser@council.example"), Request(await portal.OwedAsync()), letter, default);
        }

        return await portal.OwedAsync();
    }

    /// <summary>What Harbour View Care owes back and is asked for: the rest of an invoice, and a credit note. It has nothing more to invoice.</summary>
    public static async Task GivenAskedAsync(DemoPortal portal)
    {
        await portal.StartAsync();
        if (await portal.Database.ScalarAsync<long>("select count(*) from owed_balances") > 0)
        {
            return;
        }

        await using var scope = portal.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await portal.Database.ExecuteAsync("update care_package_line_items set authorised = false where contract_ref in (select ref from contracts where provider_ref = 'P1002')");
        await portal.Database.GivenOpenLinesAsync("P1002");
        await portal.GivenLineItemAsync(Credited);
        var invoice = await CreateAsync(services, Credited);
        await PayAsync(services, invoice);
        await portal.ShortenAsync(Credited);
        var line = await portal.Database.ScalarAsync<Guid>($"select id from invoice_lines where invoice_id = '{invoice}'");
        await PayAsync(services, (await services.GetRequiredService<CreditInvoice>()
            .HandleAsync(await ProviderAsync(services), invoice, "OWED-C", new DateOnly(2018, 8, 1), [new CreditChoice(line, 100)], Guid.CreateVersion7(), default))!.Value);
        await portal.GivenOwedAsync(services);
        await portal.Database.ExecuteAsync("update invoices set paid_on = '2018-09-01' where provider_ref = 'P1002' and state = 'Finalised' and payable > 0");
        await services.GetRequiredService<OwedBalances>().CheckAsync("P1002", default);
    }

    /// <summary>A line item is paid, ends a day sooner, and its £100.00 are given back by an invoice of nothing else.</summary>
    private static async Task GivenOwedAsync(this DemoPortal portal, IServiceProvider services)
    {
        await portal.GivenLineItemAsync(Owed);
        await PayAsync(services, await CreateAsync(services, Owed));
        await portal.ShortenAsync(Owed);
        await PayAsync(services, await CreateAsync(services, Owed, number: "OWED-2"));
    }

    private static async Task ShortenAsync(this DemoPortal portal, string lineItem)
    {
        await portal.Database.ExecuteAsync($"update care_package_line_items set end_date = '2018-07-04' where ref = '{lineItem}'");
        await portal.Database.GivenOpenLinesAsync("P1002");
    }

    private static Task<Guid> OwedAsync(this DemoPortal portal) => portal.Database.ScalarAsync<Guid>("select id from owed_balances");

    private static async Task PayAsync(IServiceProvider services, Guid id)
    {
        var moves = services.GetRequiredService<MakeMove>();
        await moves.SubmitAsync(await ProviderAsync(services), Request(id), default);
        await moves.AuthoriseAsync(await CouncilAsync(services, "authoriser@council.example"), Request(id), default);
        await moves.FinaliseAsync(await CouncilAsync(services, "finaliser@council.example"), Request(id), default);
    }

    /// <summary>Batch 1 with the finalised example, which the bank has paid.</summary>
    public static async Task GivenPaidBatchAsync(DemoPortal portal)
    {
        await portal.StartAsync();
        if (await portal.Database.ScalarAsync<long>("select count(*) from payment_batches") > 0)
        {
            return;
        }

        await portal.GivenInvoiceAsync(Finalised);
        await using var scope = portal.App.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var batch = await MakeBatchAsync(services);
        await services.GetRequiredService<MakeMove>()
            .HandleAsync(BatchWorkflow.DefinitionName, BatchMoves.Release, await CouncilAsync(services, "admin@council.example"), Request(batch), MoveForm.Empty, default);
        var casey = await CouncilAsync(services, "finaliser@council.example");
        var amount = await portal.Database.ScalarAsync<decimal>("select amount from batch_payments where position = 1");
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(FormattableString.Invariant($"reference,date,amount\nB1-1,{DateTime.UtcNow:yyyy-MM-dd},{amount}\n")));
        await services.GetRequiredService<PayFromBank>().HandleAsync(casey, file, default);
    }

    /// <summary>Batch 2, which nobody has released.</summary>
    public static async Task GivenMadeBatchAsync(DemoPortal portal)
    {
        await GivenPaidBatchAsync(portal);
        if (await portal.Database.ScalarAsync<long>("select count(*) from payment_batches") == 1)
        {
            await portal.GivenInvoiceAsync(AlsoFinalised);
            await using var scope = portal.App.Services.CreateAsyncScope();
            await MakeBatchAsync(scope.ServiceProvider);
        }
    }

    /// <summary>Of all that is due.</summary>
    private static async Task<Guid> MakeBatchAsync(IServiceProvider services)
    {
        var (id, dueBy) = (Guid.CreateVersion7(), new DateOnly(2098, 12, 31));
        var totals = await services.GetRequiredService<BatchReader>().TotalsAsync(dueBy, default);
        await services.GetRequiredService<MakeBatch>().HandleAsync(await CouncilAsync(services, "finaliser@council.example"), dueBy, totals, id, default);
        return id;
    }

    /// <summary>An invoice of the line item that is called as it is; with a total of its own where one is given.</summary>
    public static async Task<Guid> CreateAsync(IServiceProvider services, string lineItem, decimal? total = null, string? reason = null, string? number = null)
    {
        var morgan = await ProviderAsync(services);
        var line = await services.GetRequiredService<ProposalReader>().ReadAsync("P1002", ProposalScope.All, default).FirstAsync(l => l.LineItemRef == lineItem);
        var chosen = new HashSet<string>(StringComparer.Ordinal) { line.Key };
        var draft = new InvoiceDraft(number ?? lineItem, new DateOnly(2018, 8, 1), total, total is null ? null : 0, reason, ProposalScope.All, chosen);
        return await services.GetRequiredService<CreateInvoice>().HandleAsync(morgan, draft, Guid.CreateVersion7(), default);
    }

    public static async Task<Actor> ProviderAsync(IServiceProvider services)
    {
        var user = await services.GetRequiredService<AccountReader>().ByEmailAsync(Person.Colleague.Email);
        return Actor.ForProvider(user.Id, user.Name, "P1002", "Harbour View Care", ProviderRoles.Invoicing);
    }

    internal static async Task<Actor> CouncilAsync(IServiceProvider services, string email)
    {
        var user = await services.GetRequiredService<AccountReader>().ByEmailAsync(email);
        return Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
    }

    private static MoveRequest Request(Guid id) => new(id, Guid.NewGuid());
}
