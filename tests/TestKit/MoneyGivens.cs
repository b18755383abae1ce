using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Periods;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods.OpenLines;

namespace Portal.TestKit;

/// <summary>
/// The guide's money over the register of <see cref="PortalGivens"/>: what Sleepovers (P1001) can invoice for February
/// 2016 is £4,142.86, and Harbour View Care (P1002) for July 2018 £29,714.29.
/// </summary>
public static class MoneyGivens
{
    /// <summary>Invoicing at P1001 and at P1002.</summary>
    public const string Ivy = "ivy.bills@sleepovers.example";
    public const string Max = "max.bills@harbour.example";

    public const string Amy = "amy.authoriser@council.example";
    public const string Fay = "fay.finaliser@council.example";

    /// <summary>May both authorise and finalise, though never the same invoice.</summary>
    public const string Bo = "bo.both@council.example";

    /// <summary>Pan Peter, placed at Harbour House from 4 July 2018.</summary>
    public const string Pan = "C2000018";

    public static DateOnly February2016 { get; } = new(2016, 2, 1);

    public static DateOnly July2018 { get; } = new(2018, 7, 1);

    /// <summary>Line items, people who invoice, authorise and finalise, and one released month for each provider.</summary>
    public static async Task GivenMoneyAsync(this TestDatabase database)
    {
        await database.ExecuteAsync("update contracts set allows_total_editing = true where ref = 'K3002'; update care_package_line_items set weekly_cost = 4000 where ref = 'L4003'");
        await using (var db = database.Context())
        {
            db.Clients.Add(new Client { SsRef = Pan, Surname = "Pan", Forename = "Peter" });
            await db.SaveChangesAsync();
        }

        await database.GivenLineItemAsync("L4004", Pan, "S2002", "K3002", new(2018, 7, 4), weeklyCost: 3_000);
        await database.GivenLineItemAsync("L4005", PortalGivens.Snow, "S2002", "K3002", new(2018, 7, 2), weeklyCost: 4_000, authorised: false);
        await database.GivenLineItemAsync("L4006", PortalGivens.Robin, "S2002", "K3002", new(2018, 7, 2), weeklyCost: 500, authorised: false);
        await database.GivenProviderUserAsync(Ivy, ProviderRoles.Invoicing, "P1001");
        await database.GivenProviderUserAsync(Max, ProviderRoles.Invoicing, "P1002");
        await database.GivenCouncilUserAsync(Amy, CouncilRoles.InvoiceAuthoriser);
        await database.GivenCouncilUserAsync(Fay, CouncilRoles.InvoiceFinaliser);
        await database.GivenCouncilUserAsync(Bo, CouncilRoles.InvoiceAuthoriser | CouncilRoles.InvoiceFinaliser);
        await database.GivenReleasedAsync("P1001", February2016);
        await database.GivenReleasedEarlyAsync("P1002", July2018);
    }

    public static async Task GivenLineItemAsync(
        this TestDatabase database, string lineItem, string ssRef, string service, string contract, DateOnly start, DateOnly? end = null, decimal weeklyCost = 1_000, bool authorised = true)
    {
        await using var db = database.Context();
        db.LineItems.Add(new CarePackageLineItem
        {
            Ref = lineItem,
            CarePackageRef = $"C9{lineItem}",
            SsRef = ssRef,
            ServiceRef = service,
            ContractRef = contract,
            ServiceLevel = "Residential - Standard",
            StartDate = start,
            EndDate = end,
            WeeklyCost = weeklyCost,
            Pricing = $"1 x Payment at £{weeklyCost:N2} (Spot)",
            Authorised = authorised,
        });
        await db.SaveChangesAsync();
        await database.GivenOpenLinesAsync(await db.Contracts.Where(c => c.Ref == contract).Select(c => c.ProviderRef).SingleAsync());
    }

    /// <summary>Opens months to a provider when they have ended, by their first days.</summary>
    public static Task GivenReleasedAsync(this TestDatabase database, string providerRef, params DateOnly[] months)
        => database.GivenReleasedAsync(providerRef, months, m => new(m.AddMonths(1), default, TimeSpan.Zero));

    /// <summary>Opens months on 1 March 2016, which most stories play on: those that had not ended are billed in advance, with any date.</summary>
    public static Task GivenReleasedEarlyAsync(this TestDatabase database, string providerRef, params DateOnly[] months)
        => database.GivenReleasedAsync(providerRef, months, _ => new(2016, 3, 1, 0, 0, 0, TimeSpan.Zero));

    private static async Task GivenReleasedAsync(this TestDatabase database, string providerRef, DateOnly[] months, Func<DateOnly, DateTimeOffset> at)
    {
        await using var db = database.Context();
        db.ReleasedPeriods.AddRange(months.Select(m => new ReleasedPeriod { Id = Guid.CreateVersion7(), ProviderRef = providerRef, First = m, ReleasedAt = at(m), ReleasedBy = "The portal" }));
        await db.SaveChangesAsync();
        await database.GivenOpenLinesAsync(providerRef);
    }

    /// <summary>What the portal keeps of a provider's released months, where a test wrote rows by itself.</summary>
    public static async Task GivenOpenLinesAsync(this TestDatabase database, string providerRef)
    {
        await using var db = database.Context();
        await new OpenLineKeeper(db, new ProposalReader(db), new EngineClock(TimeProvider.System, new OutboxSignal())).KeepAsync(OpenLineScope.All(providerRef), CancellationToken.None);
    }

    /// <summary>A person as they stand in the database, for their only provider or the council.</summary>
    public static async Task<Actor> ActorAsync(this TestDatabase database, string email)
    {
        await using var db = database.Context();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == email);
        if (user.Kind == AccountKind.Council)
        {
            return Actor.ForCouncil(user.Id, user.Name, "Suffolk County Council", user.CouncilRoles);
        }

        var member = await db.Memberships.AsNoTracking().SingleAsync(m => m.UserId == user.Id);
        var provider = await db.Providers.AsNoTracking().SingleAsync(p => p.Ref == member.ProviderRef);
        return Actor.ForProvider(user.Id, user.Name, provider.Ref, provider.Name, member.Roles);
    }

    /// <summary>An Unsubmitted invoice of everything that is due to this person's provider.</summary>
    public static async Task<Guid> GivenInvoiceAsync(this IPortal app, string number = "INV 001", string email = Ivy, DateOnly? date = null)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var draft = new InvoiceDraft(number, date ?? new(2016, 3, 1), Total: null, Vat: null, DifferenceReason: null, ProposalScope.All, Keys: null);
        return await scope.ServiceProvider.GetRequiredService<CreateInvoice>()
            .HandleAsync(await app.Database.ActorAsync(email), draft, Guid.NewGuid(), CancellationToken.None);
    }

    public static async Task<Guid> GivenPendingInvoiceAsync(this IPortal app, string number = "INV 001", string email = Ivy, DateOnly? date = null)
    {
        var id = await app.GivenInvoiceAsync(number, email, date);
        await app.MoveInvoiceAsync(email, (move, by) => move.SubmitAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        return id;
    }

    public static async Task<Guid> GivenAuthorisedInvoiceAsync(this IPortal app, string number = "INV 001", string email = Ivy, DateOnly? date = null)
    {
        var id = await app.GivenPendingInvoiceAsync(number, email, date);
        await app.MoveInvoiceAsync(Amy, (move, by) => move.AuthoriseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        return id;
    }

    public static async Task<Guid> GivenFinalisedInvoiceAsync(this IPortal app, string number = "INV 001", string email = Ivy, DateOnly? date = null)
    {
        var id = await app.GivenAuthorisedInvoiceAsync(number, email, date);
        await app.MoveInvoiceAsync(Fay, (move, by) => move.FinaliseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));
        return id;
    }

    /// <summary>A move by this person, in a scope of its own.</summary>
    public static async Task<MoveResult> MoveInvoiceAsync(this IPortal app, string email, Func<MakeMove, Actor, Task<MoveResult>> move)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await move(scope.ServiceProvider.GetRequiredService<MakeMove>(), await app.Database.ActorAsync(email));
    }
}
