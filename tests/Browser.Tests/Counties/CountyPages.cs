using Portal.TestKit;
using Portal.Workflows.Simulation;

namespace Portal.Browser.Tests.Counties;

/// <summary>
/// The main pages of each role, as addresses; what stands in braces is SQL that finds one worth looking at in the county, and what follows # is
/// looked for: no name stands in an address.
/// </summary>
internal static class CountyPages
{
    private const string Largest = "provider_ref = 'P0001'";

    /// <summary>As the page says on which a person of several providers chooses one.</summary>
    private const string SecondProvider = "St Bride's Care Ltd";

    private static readonly string[] Council =
    [
        "/council", "/council/my-work", "/council/my-work?queue=MyTeams", "/council/my-work?queue=Providers", "/council/my-work?queue=Overdue", "/council/my-work?queue=All",
        "/council/team-work", "/council/search#smith", "/council/search#featherstonehaugh", "/council/providers/P0001", "/council/providers/P0030", "/council/clients/C1000028",
        "/council/invoices", "/council/overview", "/council/work",
        "/council/contracts", "/council/care-packages", "/council/purchase-orders", "/council/actions", "/council/placements", "/council/uplifts", "/council/periods",
        "/council/purchase-orders/{select id from purchase_orders where " + Largest + " order by number limit 1}",
        "/council/care-packages/{select ref from care_package_line_items where end_date is null order by ref limit 1}",
        "/council/work/{select id from workflow_instances where definition = 'Invoice' and state = 'Finalised' and " + Largest + " order by since limit 1}",
    ];

    private static readonly string[] Provider =
    [
        "/provider", "/provider/tasks", "/provider/search#smith", "/provider/contracts", "/provider/invoices", "/provider/payments", "/provider/periods", "/provider/overview",
        "/provider/care-packages", "/provider/purchase-orders", "/provider/actions", "/provider/placements", "/provider/uplifts", "/provider/changes",
        "/provider/organisation", "/provider/services", "/provider/contacts", "/provider/access",
        "/provider/invoices/{select id from invoices where state = 'Pending' and " + Largest + " order by created_at limit 1}",
        "/provider/payments/{select 'B' || batch_number || '-' || position from batch_payments where " + Largest + " order by batch_number limit 1}",
    ];

    /// <summary>A role's name, who has it (and for which provider), and its pages.</summary>
    public static IReadOnlyList<(string Role, string Email, string? For, IReadOnlyList<string> Pages)> All { get; } =
    [
        ("manager", CountyPeople.Manager, null,
        [
            .. Provider, "/provider/actions/new", "/provider/access/new", "/provider/uplifts/new", "/provider/placements/missing",
            "/tasks/{select id from workflow_instances where definition = 'Contract document' and state = 'Published' and " + Largest + " order by since limit 1}",
            "/provider/actions/{select id from actions where " + Largest + " order by posts desc, number limit 1}",
            "/provider/uplifts/{select id from uplift_requests where " + Largest + " order by asked_at desc limit 1}",
        ]),
        ("invoices", "invoices.p0002@county.example", null,
        [
            "/provider", "/provider/tasks", "/provider/invoices", "/provider/invoices/new", "/provider/invoices/proposed", "/provider/payments", "/provider/periods",
        ]),
        ("reader", CountyPeople.Reader, null, ["/provider", "/provider/tasks", "/provider/invoices", "/provider/contracts", "/provider/actions", "/provider/changes"]),
        ("of three", CountyPeople.OfThree, SecondProvider, ["/provider", "/choose-provider", "/provider/tasks"]),
        ("placements", CountyPeople.Placements, null,
        [
            .. Council, "/council/chase", "/council/contracts/new", "/council/actions/new", "/council/periods/P0001", "/council/changes", "/council/incidents",
            "/tasks/{select id from workflow_instances where definition = 'Price uplift request' and state = 'Asked' order by since limit 1}",
            "/tasks/{select id from workflow_instances where definition = 'Placement report' and state = 'Reported' order by since limit 1}",
            "/council/uplifts/{select id from uplift_requests where " + Largest + " order by asked_at desc limit 1}",
            "/council/actions/{select id from actions where " + Largest + " order by posts desc, number limit 1}",
            "/council/contracts/{select id from contract_documents where state = 'Approved' and " + Largest + " order by created_at limit 1}",
        ]),
        ("authoriser", CountyPeople.Authoriser, null,
        [
            "/council", "/council/my-work", "/council/my-work?queue=MyTeams", "/council/invoices?status=Pending", "/council/payments",
            "/tasks/{select id from workflow_instances where definition = 'Invoice' and state = 'Pending' and " + Largest + " order by since limit 1}",
            "/council/invoices/{select id from invoices where state = 'Pending' and " + Largest + " order by created_at limit 1}",
        ]),
        ("finaliser", CountyPeople.Finaliser, null, ["/council", "/council/my-work", "/council/payments", "/council/payments/next", "/council/payments/2", "/council/payments/bank"]),
        ("lead", CountyPeople.Lead, null,
        [
            "/council", "/council/team-work", "/council/team-work/first", "/council/team-work/first/edit", "/council/chase", "/council/actions/templates",
            "/council/team-work/{select id from users where email = 'placements.4@council.example'}",
        ]),
        ("administrator", CountyPeople.Administrator, null,
        [
            "/council", "/council/my-work", "/council/users", "/council/teams", "/council/teams/edit?team=Placements", "/council/access", "/council/limits", "/council/audit",
            "/council/register", "/council/changes", "/council/incidents", "/council/register/imports/{select id from import_runs order by at limit 1}",
        ]),
    ];

    /// <summary>The address, with what its SQL finds.</summary>
    public static async Task<string> OpenAsync(this TestDatabase database, string page)
    {
        if (page.IndexOf('{', StringComparison.Ordinal) is not (>= 0 and var begin))
        {
            return page;
        }

        var found = await database.ScalarAsync<object>(page[(begin + 1)..^1]) ?? throw new InvalidOperationException($"The county has nothing for {page}");
        return page[..begin] + found;
    }
}
