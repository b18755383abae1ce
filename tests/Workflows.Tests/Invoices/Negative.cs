using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

internal static class Negative
{
    /// <summary>INV 002 of P1001 is finalised with −£1,571.43 carried forward, and £4,142.86 for another line item is due.</summary>
    public static async Task<Guid> GivenBalanceAsync(Story story)
    {
        await story.App.GivenFinalisedInvoiceAsync();
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");
        var negative = await story.App.GivenFinalisedInvoiceAsync("INV 002");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Snow, "S2003", "K3001", MoneyGivens.February2016);
        return negative;
    }
}
