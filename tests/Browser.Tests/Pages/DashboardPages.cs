using Microsoft.Extensions.DependencyInjection;
using Portal.Browser.Tests.Chrome;
using Portal.Workflows.Persistence.Encryption;

namespace Portal.Browser.Tests.Pages;

/// <summary>How the whole runs.</summary>
internal static class DashboardPages
{
    private const string List = "/Council/Processes/Index";
    private const string Process = "/Council/Processes/Process";
    private const string Changes = "/Council/Processes/Changes";
    private const string Jobs = "/Council/Jobs/Index";
    private const string Runs = "/Council/Jobs/Runs";
    private const string Emails = "/Council/Emails/Index";
    private const string Email = "/Council/Emails/Details";
    private const string Told = "5b1f0d2e-0000-4000-8000-000000000001";
    private const string Secret = "5b1f0d2e-0000-4000-8000-000000000002";
    private const string Bounced = "5b1f0d2e-0000-4000-8000-000000000003";
    private const string Unreachable = "/Council/Unreachable/Details";
    private const string Address = "5b1f0d2e-0000-4000-8000-000000000004";
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
        new(Emails, "in every state", "/council/emails") { Who = Person.Clerk, Given = Written, Shows = "Emails, the latest first" },
        new(Emails, "none", "/council/emails?State=Waiting&To=nobody%40nowhere.example") { Who = Person.Clerk, Shows = "No email matches" },
        new(Emails, "with a wrong date", "/council/emails?From=31/02/2026") { Who = Person.Clerk, Shows = "There is a problem" },
        new(Email, "sent", $"/council/emails/{Told}") { Who = Person.Clerk, Given = Written, Shows = "Send it again" },
        new(Email, "with a link for one person alone", $"/council/emails/{Secret}") { Who = Person.Clerk, Given = Written, Shows = "its words are not shown" },
        new(Email, "that reached nobody, read by an authoriser", $"/council/emails/{Bounced}") { Who = Person.Authoriser, Given = Written, Shows = "Reached nobody" },
        new(Unreachable, "to settle", $"/council/emails/addresses/{Address}") { Who = Person.Clerk, Given = Gone, Shows = "What you did" },
        new(Runs, "none yet", "/council/jobs/verify") { Who = Person.Clerk, Given = NeverRan, Shows = "It has not run yet" },
        new(Assurance, "not run yet", "/council/assurance") { Who = Person.Clerk, Given = NeverRan, Shows = "Has not run yet" },
        new(Assurance, "clean and not clean", "/council/assurance") { Who = Person.Auditor, Given = Checked, Shows = "What did not add up" },
        new("/Council/Index", "of an auditor", "/council") { Who = Person.Auditor, Shows = "You are an auditor" },
        new("/Council/Staff/Users", "of an auditor", "/council/users") { Who = Person.Auditor, Shows = "Billie Authoriser" },
        new(InvoiceStory, "paid", "/council") { Who = Person.Auditor, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Then = StoryAsync, Shows = "How each pound was worked out" },
        new(ClientStory, "with invoices", "/council")
        { Who = Person.Auditor, Given = p => p.GivenInvoiceAsync(MoneyGivens.Finalised), Then = ClientAsync, Shows = "What was invoiced, month by month" },
        new(ClientStory, "of another year", "/council/clients/C1170421/story?year=01/02") { Who = Person.Clerk, Shows = "Nothing was invoiced for 01/02" },
        new(Runs, "some", "/council/jobs/timers") { Who = Person.Clerk, Given = Ran, Shows = "Asked for by" },
    ];

    // The cases share one portal and come in any order.
    private static Task NeverRan(DemoPortal portal) => portal.Database.ExecuteAsync("delete from job_runs");

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

    private static Task Written(DemoPortal portal) => portal.Database.ExecuteAsync(
        $"""
        insert into emails (id, kind, "to", to_name, subject, text, html, is_secret, created_at, sent_at, next_attempt_at, attempts, provider_ref, bounced_at, bounced_because) values
        ('{Told}', 'contract-published', 'pat@provider.example', 'Pat Signs', 'IPA Contract to agree: C1170421', E'Dear Pat Signs\n\nPlease sign in, read the document, and agree it or reject it with a reason.\n', '', false, now(), now(), null, 1, 'P1001', null, null),
        ('{Secret}', 'password-reset', 'pat@provider.example', 'Pat Signs', 'Set a new password', '{Encrypted(portal, "Text")}', '{Encrypted(portal, "Html")}', true, now(), null, now(), 2, '', null, null),
        ('{Bounced}', 'invoice-paid', 'left@provider.example', 'Lee Left', 'Paid: B7-12', 'Dear Lee Left', '', false, now(), now(), null, 1, 'P1001', now(), '5.1.1')
        on conflict (id) do nothing;
        """);

    private static string Encrypted(DemoPortal portal, string part)
        => portal.App.Services.GetRequiredService<EncryptionKeys>().Encrypt(EncryptionPurpose.SecretEmail, $"{Guid.Parse(Secret):N} {part}", "hidden");

    private static async Task Gone(DemoPortal portal)
    {
        await Written(portal);
        await portal.Database.ExecuteAsync(
            $"""
            insert into workflow_instances (id, definition, version, subject, provider_ref, state, since, turn_kind, turn, due_at, seq, last_hash, team)
            values ('{Address}', 'Address that takes no email', 1, 'Emails to Lee Left reach nobody', 'P1001', 'Found', now(), 'Team', 'Placements team', now() + interval '3 days', 1, '\x00', 'Placements team')
            on conflict (id) do nothing;
            insert into journal (instance_id, seq, at, move, to_state, user_name, organisation, previous_hash, hash)
            values ('{Address}', 1, now(), 'Report', 'Found', 'The portal', 'The portal', '\x00', '\x00') on conflict do nothing;
            insert into unreachable_addresses (id, address, name, provider_ref, email_id, cause, since, state)
            values ('{Address}', 'left@provider.example', 'Lee Left', 'P1001', '{Bounced}', 'There is no such mailbox (5.1.1)', now(), 'Found') on conflict do nothing;
            """);
    }
}
