using Portal.Browser.Tests.Chrome;

namespace Portal.Browser.Tests.Pages;

/// <summary>How the whole runs.</summary>
internal static class DashboardPages
{
    private const string List = "/Council/Processes/Index";
    private const string Process = "/Council/Processes/Process";
    private const string Changes = "/Council/Processes/Changes";
    private const string Jobs = "/Council/Jobs/Index";
    private const string Runs = "/Council/Jobs/Runs";
    private const string Turnaround = "/Council/Turnaround/Index";
    private const string Assurance = "/Council/Assurance/Index";
    private const string InvoiceStory = "/Council/Invoices/Story";
    private const string ClientStory = "/Council/Clients/Story";

    public static IReadOnlyList<PageCase> All { get; } =
    [
        new(List, "all workflows", "/council/processes") { Who = Person.Clerk, Shows = "Week by week" },
        new(Process, "with figures", "/council/processes/contract-document?Span=All") { Who = Person.Clerk, Shows = "Left it" },
        new(Process, "in which nothing moved", "/council/processes/price-uplift-request") { Who = Person.Clerk, Shows = "Nothing stayed anywhere" },
        new(Changes, "what began", "/council/processes/contract-document/changes?from=2000-01-01&only=began") { Who = Person.Clerk, Shows = "It began" },
        new(Changes, "nothing", "/council/processes/contract-document/changes?from=2000-01-01&to=2000-02-01") { Who = Person.Clerk, Shows = "Nothing did" },
        new(Turnaround, "with figures", "/council/turnaround?Span=All") { Who = Person.Clerk, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Shows = "Provider by provider" },
        new(Turnaround, "without any", "/council/turnaround?Measure=Answer+a+provider&Span=Weeks4") { Who = Person.Clerk, Shows = "Nothing of it was done" },
        new(Jobs, "read", "/council/jobs") { Who = Person.Clerk, Shows = "Verify the journal" },
        new(Jobs, "with Run now", "/council/jobs") { Who = Person.Administrator, Shows = "Run now" },
        new(Runs, "none yet", "/council/jobs/verify") { Who = Person.Clerk, Shows = "It has not run yet" },
        new(Assurance, "not run yet", "/council/assurance") { Who = Person.Clerk, Shows = "Has not run yet" },
        new(Assurance, "clean and not clean", "/council/assurance") { Who = Person.Auditor, Given = Checked, Shows = "What did not add up" },
        new("/Council/Index", "of an auditor", "/council") { Who = Person.Auditor, Shows = "You are an auditor" },
        new("/Council/Staff/Users", "of an auditor", "/council/users") { Who = Person.Auditor, Shows = "Billie Authoriser" },
        new(InvoiceStory, "paid", "/council") { Who = Person.Auditor, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Then = StoryAsync, Shows = "How each pound was worked out" },
        new(ClientStory, "with invoices", "/council")
        { Who = Person.Auditor, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Then = ClientAsync, Shows = "What was invoiced, month by month" },
        new(ClientStory, "of another year", "/council/clients/C1170421/story?year=01/02") { Who = Person.Clerk, Shows = "Nothing was invoiced for 01/02" },
        new(Runs, "some", "/council/jobs/timers") { Who = Person.Clerk, Given = Ran, Shows = "Asked for by" },
    ];

    private static Task Checked(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into job_runs (job, host, started_at, ended_at, did, failure, asked_by)
        values ('reconcile', 'portal-1', now() - interval '2 hours', now() - interval '1 hour', '£1,200.00 finalised of 2 providers add up', null, null),
            ('verify', 'portal-1', now() - interval '2 hours', now() - interval '1 hour', null, '00000000-0000-0000-0000-000000000001: entry 2 was changed after it was written.', null)
        """);

    private static async Task StoryAsync(Reader reader, DemoPortal portal)
    {
        var id = await portal.Database.ScalarAsync<Guid>("select id from invoices where state = 'Finalised' order by created_at limit 1");
        await reader.Page.GotoAsync($"/council/invoices/{id}/story");
    }

    private static async Task ClientAsync(Reader reader, DemoPortal portal)
    {
        var client = await portal.Database.ScalarAsync<string>("select ss_ref from invoice_lines where ss_ref is not null and is_live order by id limit 1");
        await reader.Page.GotoAsync($"/council/clients/{client}/story");
    }

    private static Task Ran(DemoPortal portal) => portal.Database.ExecuteAsync(
        """
        insert into job_runs (job, host, started_at, ended_at, did, failure, asked_by)
        values ('timers', 'portal-1', now() - interval '2 minutes', now() - interval '1 minute', '1,200 reminders and escalations made', null, null),
            ('timers', 'portal-2', now() - interval '2 minutes', now() - interval '1 minute', null, 'TimeoutException', 'Drew Admin'),
            ('timers', '', null, null, null, null, 'Drew Admin')
        """);
}
