using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>Care package line items, as both sides see them.</summary>
internal static class CarePackagePages
{
    private const string ProviderList = "/Provider/CarePackages/Index";
    private const string ProviderDetails = "/Provider/CarePackages/Details";
    private const string CouncilList = "/Council/CarePackages/Index";
    private const string CouncilDetails = "/Council/CarePackages/Details";

    private static readonly PageCase[] Provider =
    [
        new(ProviderList, "with an ended one", "/provider/care-packages") { Given = EndedAsync, Shows = "1 ended line item is not shown" },
        new(ProviderList, "with historical ones", "/provider/care-packages?historical=true") { Given = EndedAsync, Shows = "31/01/2019" },
        new(ProviderList, "empty", "/provider/care-packages") { Who = Person.Newcomer, Given = Givens.NewcomerAsync, Shows = "There are no care package line items yet" },
        new(ProviderList, "with filters that match nothing", "/provider/care-packages?level=None") { Shows = "No line items match these filters" },
        new(ProviderList, "with a filter that is none", "/provider/care-packages?historical=perhaps") { Shows = "There is a problem" },
        new(ProviderDetails, "payable", "/provider/care-packages/L4003") { Shows = "What it costs" },
        new(ProviderDetails, "not authorised", "/provider/care-packages/L4002") { Shows = "The council has not authorised it" },
        new(ProviderDetails, "with VAT, a contribution and an invoice", "/provider/care-packages/L4904") { Given = RichAsync, Shows = "Contribution: 12.5% of" },
    ];

    private static readonly PageCase[] Council =
    [
        new(CouncilList, "of everybody", "/council/care-packages") { Shows = "Sleepovers" },
        new(CouncilList, "with a name that nobody has", "/council/care-packages") { Then = SearchForNobodyAsync, Shows = "There is a problem" },
        new(CouncilDetails, "with VAT, a contribution and an invoice", "/council/care-packages/L4904") { Given = RichAsync, Shows = "Contribution: 12.5% of" },
        new(CouncilDetails, "ended", "/council/care-packages/L4901") { Given = EndedAsync, Shows = "January 2019" },
        new(CouncilDetails, "of a year without a day", "/council/care-packages/L4901?year=25%2F26") { Given = EndedAsync, Shows = "It has no days in this financial year" },
    ];

    public static readonly PageCase[] All =
        [.. Provider.Select(c => c with { Who = c.Who ?? Person.Signatory }), .. Council.Select(c => c with { Who = Person.Clerk })];

    private static Task EndedAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, end_date, weekly_cost, pricing, authorised)
        values ('L4901', 'C104', 'C2000009', 'S2002', 'K3002', 'Residential - Standard', '2018-01-01', '2019-01-31', 3500, '1 x Payment at £3,500.00 (Spot)', true)
        on conflict do nothing
        """);

    /// <summary>Everything that a line item's page can show at once: VAT, a contribution, a document that is missing, an invoice.</summary>
    private static Task RichAsync(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document)
        values ('K3901', 'P1002', 'Harbour Transport', 'Standard', false, true) on conflict do nothing;
        insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised, contribution_percent)
        values ('L4904', 'C900', 'C2000018', 'S2003', 'K3901', 'Transport - Enhanced - Two to one', current_date - 100, 1234.56, '2 x Journey at £617.28 (Spot)', true, 12.5)
        on conflict do nothing;
        insert into invoices (id, provider_ref, kind, created_at, created_by, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution,
            allows_total_editing, total, total_vat, state, updated_at, submitted_at, submitted_by)
        values ('00000000-0000-7000-8000-0000000000e1', 'P1002', 'Invoice', now(), 'Morgan Reed', 'HV 2041', 'HV2041', current_date, 2000, 100, 20, 12.5, false, 100, 20, 'Unsubmitted', now(), now(), 'Morgan Reed')
        on conflict do nothing;
        insert into invoice_lines (id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, value, vat, contribution, working, is_live)
        values ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000e1', 'Payment', 'L4904', date_trunc('month', current_date - 60), 0, 'C2000018', 2000, 'K3901', 100, 20, 12.5, '{}', true)
        on conflict do nothing
        """);

    private static async Task SearchForNobodyAsync(Reader reader, DemoPortal portal)
    {
        await reader.FillAsync("Client", "Nobody");
        await reader.PressAsync("View");
    }
}
