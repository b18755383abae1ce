using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.Domain.CarePackages;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.Workflows.PurchaseOrders;

namespace Portal.TestKit;

/// <summary>Line items that are ordered, and invoices that spend what was ordered.</summary>
public static class PurchaseOrderGivens
{
    private static readonly Actor Invoicer = Actor.ForProvider(Guid.NewGuid(), "Ina Invoicer", "P1001", "Sleepovers", ProviderRoles.Invoicing);
    private static readonly Actor Authoriser = Actor.ForCouncil(Guid.NewGuid(), "Billie Authoriser", "Suffolk County Council", CouncilRoles.InvoiceAuthoriser);
    private static readonly Actor Finaliser = Actor.ForCouncil(Guid.NewGuid(), "Casey Finaliser", "Suffolk County Council", CouncilRoles.InvoiceFinaliser);

    /// <summary>An authorised line item; at Sleepovers (P1001) unless told otherwise.</summary>
    public static async Task GivenLineItemAsync(
        this TestDatabase database, string item, string ssRef, DateOnly start, DateOnly? end, decimal weekly, string service = "S2001", string contract = "K3001")
    {
        await using var db = database.Context();
        db.LineItems.Add(new CarePackageLineItem
        {
            Ref = item,
            CarePackageRef = "C153290",
            SsRef = ssRef,
            ServiceRef = service,
            ContractRef = contract,
            ServiceLevel = "IFP Framework - Core - Standard",
            StartDate = start,
            EndDate = end,
            WeeklyCost = weekly,
            Pricing = "1 x Placement (Spot)",
            Authorised = true,
        });
        await db.SaveChangesAsync();
    }

    /// <summary>What the night does.</summary>
    public static Task<RaisedOrders> RaiseOrdersAsync(this IPortal app)
        => app.Services.GetRequiredService<RaisePurchaseOrders>().RunAsync(CancellationToken.None);

    public static async Task<Guid> OrderAsync(this TestDatabase database, string ssRef, int year)
    {
        await using var db = database.Context();
        return await db.PurchaseOrders.Where(o => o.SsRef == ssRef && o.Year == year).Select(o => o.Id).SingleAsync();
    }

    /// <summary>An invoice with one line for a month of a line item, as far as <paramref name="state"/>.</summary>
    public static async Task<Guid> GivenInvoiceAsync(
        this TestDatabase database, string number, string item, DateOnly month, decimal value, InvoiceState state = InvoiceState.Finalised, Guid? credits = null)
    {
        await using var db = database.Context();
        var line = await db.LineItems.AsNoTracking().SingleAsync(l => l.Ref == item);
        var provider = (await db.Contracts.AsNoTracking().SingleAsync(c => c.Ref == line.ContractRef)).ProviderRef;
        var at = new DateTimeOffset(month.AddMonths(1), TimeOnly.MinValue, TimeSpan.Zero);
        var items = new LineAmounts(value, 0, 0);
        var invoice = credits is { } credited
            ? Invoice.Credit(Guid.NewGuid(), await db.Invoices.AsNoTracking().SingleAsync(v => v.Id == credited), credited: 0, InvoiceNumber.Of(number), month, items, Invoicer, at)
            : Invoice.Create(Guid.NewGuid(), provider, new InvoiceEntry(InvoiceNumber.Of(number), month, value, 0, DifferenceReason: null), items, allowsTotalEditing: false, Invoicer, at);
        db.Invoices.Add(invoice);
        db.InvoiceLines.Add(new InvoiceLine
        {
            Id = Guid.NewGuid(),
            InvoiceId = invoice.Id,
            Kind = credits is null ? InvoiceLineKind.Payment : InvoiceLineKind.Credit,
            CreditsLineId = credits is null ? null : await db.InvoiceLines.Where(l => l.InvoiceId == credits).Select(l => l.Id).SingleAsync(),
            LineItemRef = item,
            Period = new PaymentPeriod(month).First,
            SsRef = line.SsRef,
            CommitmentYear = FinancialYear.Of(month).StartYear,
            ContractRef = line.ContractRef,
            Value = value,
            Vat = 0,
            Contribution = 0,
            Working = "{}",
        });
        await db.SaveChangesAsync();
        foreach (var move in Moves(invoice, at).TakeWhile(m => m.From < state))
        {
            move.Make();
            await db.SaveChangesAsync();
        }

        if (state == InvoiceState.Finalised)
        {
            await db.Database.ExecuteSqlAsync( // as the move does that finalises
                $"""
                insert into commitment_spend (provider_ref, ss_ref, year, value) values ({provider}, {line.SsRef}, {FinancialYear.Of(month).StartYear}, {value})
                on conflict (provider_ref, ss_ref, year) do update set value = commitment_spend.value + excluded.value
                """);
        }

        await database.KeepClaimedMonthsAsync();
        return invoice.Id;
    }

    private static IEnumerable<(InvoiceState From, Action Make)> Moves(Invoice invoice, DateTimeOffset at)
        =>
        [
            (InvoiceState.Unsubmitted, () => invoice.Submit(Invoicer, at)),
            (InvoiceState.Pending, () => invoice.Authorise(Authoriser, Limit.Unlimited, at)),
            (InvoiceState.Authorised, () => invoice.Finalise(Finaliser, Limit.Unlimited, 30, DateOnly.FromDateTime(at.UtcDateTime), at)),
        ];
}
