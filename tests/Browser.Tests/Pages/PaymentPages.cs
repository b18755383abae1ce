using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Workflows.PaymentHolds;

namespace Portal.Browser.Tests.Pages;

/// <summary>Payment batches before and after their release, payments that came back, and providers on hold.</summary>
internal static class PaymentPages
{
    private const string Problem = "There is a problem";

    /// <summary>Who finalised nothing.</summary>
    private static readonly Person Releaser = new("admin@council.example");

    public static readonly PageCase[] All =
    [
        new("/Council/Payments/Batch", "to release", "/council/payments/2") { Who = Releaser, Given = MoneyGivens.GivenMadeBatchAsync, Shows = "Release to the bank" },
        new("/Council/Payments/BatchById", "leads on", "/council/payments") { Who = Releaser, Then = (r, p)
            => OpenAsync(r, p, "select id from payment_batches where number = 1", "/council/payments/batches/"), Given = MoneyGivens.GivenPaidBatchAsync, Shows = "Payment batch 1" },
        new("/Council/Payments/HoldOut", "form", "/council/payments/B2-1/hold-out") { Who = Releaser, Given = MoneyGivens.GivenMadeBatchAsync, Shows = "What to hold out" },
        new("/Council/Payments/HoldOut", "with nothing entered", "/council/payments/B2-1/hold-out") { Who = Releaser, Given = MoneyGivens.GivenMadeBatchAsync, Then = (r, _)
            => r.PressAsync("Hold out"), Shows = Problem },
        new("/Council/Payments/HoldOut", "released", "/council/payments/B1-1/hold-out") { Who = Releaser, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "only before the batch is released" },
        new("/Council/Payments/Returned", "form", "/council/payments/B1-1/returned") { Who = Releaser, Given = MoneyGivens.GivenPaidBatchAsync, Shows = "What the bank said" },
        new("/Council/Payments/Returned", "with nothing entered", "/council/payments/B1-1/returned") { Who = Releaser, Given = MoneyGivens.GivenPaidBatchAsync, Then = (r, _)
            => r.PressAsync("Mark as returned"), Shows = Problem },
        new("/Council/Providers/Hold", "form", "/council/providers/P1001/hold") { Who = Releaser, Shows = "Put on hold" },
        new("/Council/Providers/Hold", "with nothing entered", "/council/providers/P1001/hold") { Who = Releaser, Then = (r, _) => r.PressAsync("Put on hold"), Shows = Problem },
        new("/Council/Payments/Hold", "standing", "/council/payments") { Who = Releaser, Given = GivenHoldAsync, Then = (r, p)
            => OpenAsync(r, p, "select id from payment_holds", "/council/payments/holds/"), Shows = "Lift the hold" },
    ];

    private static async Task OpenAsync(Reader reader, DemoPortal portal, string id, string address)
        => await reader.Page.GotoAsync($"{address}{await portal.Database.ScalarAsync<Guid>(id)}");

    /// <summary>Of a provider whose pages no other case looks at.</summary>
    private static async Task GivenHoldAsync(DemoPortal portal)
    {
        await portal.StartAsync();
        if (await portal.Database.ScalarAsync<long>("select count(*) from payment_holds") == 0)
        {
            await portal.Database.ExecuteAsync("insert into providers (ref, name, payment_terms_days) values ('P9009', 'Held Back Homes', 30)");
            await using var scope = portal.App.Services.CreateAsyncScope();
            var casey = await MoneyGivens.CouncilAsync(scope.ServiceProvider, "finaliser@council.example");
            await scope.ServiceProvider.GetRequiredService<PutOnHold>().HandleAsync(casey, "P9009", "The bank account is being checked.", Guid.CreateVersion7(), default);
        }
    }
}
