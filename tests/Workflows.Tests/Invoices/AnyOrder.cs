using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.TestKit;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>
/// In whatever order line items change and invoices and credit notes are made, taken apart, deleted and paid: what was invoiced comes
/// to what it should be, once everything that is offered was taken.
/// </summary>
public sealed class AnyOrder(PortalCluster cluster)
{
    private static readonly DateOnly[] Months = [MoneyGivens.February2016, new(2016, 3, 1), new(2016, 4, 1)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task What_was_invoiced_comes_to_what_it_should_be(int seed)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.OpenFebruaryAsync();
        await ReleaseEarlyAsync(story);
        story.Clock.SetUtcNow(new DateTimeOffset(2016, 5, 2, 10, 0, 0, TimeSpan.Zero));
        await story.ChangeRegisterAsync("update providers set vat_number = 'GB123456789'; update contracts set vat = 'Standard' where ref = 'K3001'; update care_package_line_items set contribution_percent = 12.5 where ref = 'L4001'");
        var random = new Random(seed);
        for (var step = 0; step < 30; step++)
        {
            await StepAsync(story, random, step);
            await OffersWhatIsOwedAsync(story, (seed, step));
            await story.KeepsWhatIsOpenAsync();
        }

        await SettleAsync(story);

        await using var db = story.Database.Context();
        var item = await db.LineItems.AsNoTracking().SingleAsync(l => l.Ref == "L4001");
        var terms = new LineTerms(item.StartDate, item.EndDate, item.WeeklyCost, Domain.CarePackages.VatRate.Standard, null, 12.5m, item.Authorised);
        foreach (var month in Months)
        {
            var lines = await db.InvoiceLines.AsNoTracking().Where(l => l.IsLive && l.LineItemRef == "L4001" && l.Period == month).ToListAsync();
            Assert.Equal((seed, month, PaymentCalculation.For(terms, new(month))), (seed, month, lines.Aggregate(LineAmounts.Zero, (sum, l) => sum + l.Amounts)));
            Assert.Equal(lines.Count(l => l.Kind != InvoiceLineKind.Credit), lines.Where(l => l.Kind != InvoiceLineKind.Credit).Select(l => l.Revision).Distinct().Count());
        }

        Assert.All(await db.Invoices.AsNoTracking().ToListAsync(), v => Assert.True(v.Kind == InvoiceKind.CreditNote ? v.Payable <= 0 : v.Payable >= 0, v.Number));
        Assert.Empty(await story.BreaksAsync());
    }

    /// <summary>
    /// With credit notes on their way, a month is owed at least what it would be if they are deleted, and at most what it would be if they
    /// are finalised: only what is owed either way is offered.
    /// </summary>
    private static async Task OffersWhatIsOwedAsync(Story story, (int Seed, int Step) at)
    {
        var offered = (await story.ProposalAsync()).Where(l => l.LineItemRef == "L4001").ToDictionary(l => l.First!.Value, l => l.Amounts.Value);
        await using var db = story.Database.Context();
        var item = await db.LineItems.AsNoTracking().SingleAsync(l => l.Ref == "L4001");
        var terms = new LineTerms(item.StartDate, item.EndDate, item.WeeklyCost, Domain.CarePackages.VatRate.Standard, null, 12.5m, item.Authorised);
        foreach (var month in Months)
        {
            var lines = await (
                from l in db.InvoiceLines
                join v in db.Invoices on l.InvoiceId equals v.Id
                where l.IsLive && l.LineItemRef == "L4001" && l.Period == month
                select new { l.Value, l.Kind, v.State }).ToListAsync();
            var shouldBe = PaymentCalculation.For(terms, new(month)).Value;
            decimal[] owed =
            [
                shouldBe - lines.Sum(l => l.Value),
                shouldBe - lines.Where(l => l.Kind != InvoiceLineKind.Credit || l.State == InvoiceState.Finalised).Sum(l => l.Value),
            ];
            var either = owed.Min() > 0 ? owed.Min() : owed.Max() < 0 ? owed.Max() : 0;
            Assert.Equal((at, month, either), (at, month, offered.GetValueOrDefault(month)));
        }
    }

    private static async Task ReleaseEarlyAsync(Story story)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        var clerk = await story.Database.ActorAsync(PortalGivens.Clerk);
        foreach (var month in Months.Skip(1))
        {
            await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().ReleaseEarlyAsync(clerk, "P1001", new(month), "Asked for by telephone.", Guid.NewGuid(), CancellationToken.None);
        }
    }

    private static async Task StepAsync(Story story, Random random, int step)
    {
        try
        {
            switch (random.Next(8))
            {
                case 0:
                    await story.ChangeRegisterAsync(FormattableString.Invariant($"update care_package_line_items set weekly_cost = {random.Next(500, 1_500)} where ref = 'L4001'"));
                    break;
                case 1:
                    var end = random.Next(3) == 0 ? "null" : $"'{Months[0].AddDays(random.Next(85)):yyyy-MM-dd}'";
                    await story.ChangeRegisterAsync($"update care_package_line_items set end_date = {end} where ref = 'L4001'");
                    break;
                case 2:
                    await story.ChangeRegisterAsync("update care_package_line_items set authorised = not authorised where ref = 'L4001'");
                    break;
                case 3:
                    var offered = (await story.ProposalAsync()).Where(l => !l.IsBalance).ToList();
                    await story.CreateAsync(Ledger.Draft($"A{step}", keys: [.. offered.Where((_, i) => i == 0 || random.Next(2) == 0).Select(l => l.Key)]));
                    break;
                case 4 when await AnyAsync(story, random, v => v.State == InvoiceState.Unsubmitted) is { } submitted:
                    await story.PayAsync(submitted);
                    break;
                case 5 when await AnyAsync(story, random, v => v.State == InvoiceState.Unsubmitted) is { } deleted:
                    await story.DeleteAsync(deleted);
                    break;
                case 6 when await AnyAsync(story, random, v => v.State == InvoiceState.Unsubmitted) is { } taken:
                    await story.UpdateAsync(taken, new(null, null, null, null, null), takeOff: (await story.LinesAsync(taken)).First().Id);
                    break;
                case 7 when await AnyAsync(story, random, v => v.State == InvoiceState.Finalised && v.Kind == InvoiceKind.Invoice) is { } credited:
                    var lines = (await story.LinesAsync(credited)).Where(l => l.Value != 0 && l.Kind != InvoiceLineKind.BalanceBroughtForward).ToList();
                    var part = random.Next(3);
                    await story.CreditAsync(credited, $"C{step}", [.. lines.Take(part == 0 ? 1 : lines.Count).Select(l => (l.Id, part == 1 ? Pounds.Round(l.Value / 3) : l.Value))]);
                    break;
            }
        }
        catch (Exception e) when (e is Refusal || (e is InvalidOperationException && e.Message.Contains("no elements", StringComparison.OrdinalIgnoreCase)))
        {
            // A rule stood in the way, or there was nothing to do it with.
        }
    }

    /// <summary>Pays what is under way and takes what is offered until nothing is.</summary>
    private static async Task SettleAsync(Story story)
    {
        for (var round = 0; round < 10; round++)
        {
            while (await AnyAsync(story, new Random(1), v => v.State == InvoiceState.Unsubmitted) is { } id)
            {
                if ((await story.LinesAsync(id)).Exists(l => l.Kind != InvoiceLineKind.BalanceBroughtForward))
                {
                    await story.PayAsync(id);
                }
                else
                {
                    await story.DeleteAsync(id); // all that it was for was removed
                }
            }

            if (!(await story.ProposalAsync()).Exists(l => !l.IsBalance))
            {
                return;
            }

            await story.PayAsync(await story.CreateAsync(Ledger.Draft($"Z{round}")));
        }

        Assert.Fail("What is offered never ends.");
    }

    private static async Task<Guid?> AnyAsync(Story story, Random random, System.Linq.Expressions.Expression<Func<Invoice, bool>> which)
    {
        await using var db = story.Database.Context();
        var ids = await db.Invoices.Where(which).Where(v => v.ProviderRef == "P1001").OrderBy(v => v.CreatedAt).Select(v => v.Id).ToListAsync();
        return ids.Count == 0 ? null : ids[random.Next(ids.Count)];
    }
}
