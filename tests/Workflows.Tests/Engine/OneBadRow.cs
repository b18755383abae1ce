using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Accounts;
using Portal.TestKit;
using Portal.Workflows.Accounts;
using Portal.Workflows.Dashboard;
using Portal.Workflows.Engine;
using Portal.Workflows.Periods;
using Portal.Workflows.PurchaseOrders;
using Portal.Workflows.Register;
using Portal.Workflows.Tests.Invoices;

namespace Portal.Workflows.Tests.Engine;

/// <summary>One row that the database refuses holds up nothing but itself: it is an incident that names it, the others are done, and it is done once the database takes it.</summary>
public sealed class OneBadRow(PortalCluster cluster)
{
    private const string Homes = "provider_ref in ('T1', 'T3')";
    private const string Home = "provider_ref = 'T2'";

    private static readonly Dictionary<string, Loop> Loops = new(StringComparer.Ordinal)
    {
        ["periods that open"] = new("released_periods", $"new.{Home}", RunAsync<ReleasePeriods>((r, ct) => r.RunAsync(ct)))
        {
            Good = ($"select count(*) from released_periods where {Homes}", 2),
            Bad = ($"select count(*) from released_periods where {Home}", 1),
            Names = "release-periods/months/T2",
        },
        ["first periods"] = new("released_periods", $"new.{Home}", FollowAsync)
        {
            Good = ($"select count(*) from released_periods where {Homes}", 2),
            Bad = ($"select count(*) from released_periods where {Home}", 1),
            Names = "release-periods/months/T2",
        },
        ["purchase orders"] = new("purchase_orders", $"new.{Home}", RunAsync<RaisePurchaseOrders>((r, ct) => r.RunAsync(ct)))
        {
            Good = ($"select count(*) from purchase_orders where {Homes}", 2),
            Bad = ($"select count(*) from purchase_orders where {Home}", 1),
            Names = "purchase-orders/orders/T2",
        },
        ["what is to be invoiced"] = new("open_lines", $"new.{Home}", FollowAsync)
        {
            Given = async story =>
            {
                await RunAsync<ReleasePeriods>((r, ct) => r.RunAsync(ct))(story);
                await story.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 1400 where ref like 'LT%'");
            },
            Good = ($"select count(*) from open_lines where {Homes} and due = 5800", 2),
            Bad = ($"select count(*) from open_lines where {Home} and due = 5800", 1),
            Names = "purchase-orders/months/T2",
        },
        ["payments on hold"] = new("payment_holds", $"new.{Home}", FollowAsync)
        {
            Given = story => story.Database.ExecuteAsync("update providers set on_hold = true, hold_reason = 'The register says so.' where ref like 'T%'"),
            Good = ($"select count(*) from payment_holds where {Homes}", 2),
            Bad = ($"select count(*) from payment_holds where {Home}", 1),
            Names = "purchase-orders/holds/T2",
        },
        ["daily emails"] = new("emails", $"new.kind = 'digest' and new.\"to\" = '{PortalGivens.Sarah}'", RunAsync<SendDigests>((d, ct) => d.RunAsync(ct)))
        {
            Given = async story =>
            {
                foreach (var reader in (string[])[PortalGivens.Sarah, PortalGivens.Sam])
                {
                    await InAsync<EmailChoices>(story, async choices => await choices.SaveAsync(
                        await IdAsync(story, reader), new Dictionary<string, EmailPace> { ["contract-published"] = EmailPace.Daily }, CancellationToken.None));
                }

                await story.App.GivenPublishedDocumentAsync();
                await story.RunJobsAsync();
            },
            Good = ($"select count(*) from emails where kind = 'digest' and \"to\" = '{PortalGivens.Sam}'", 1),
            Bad = ($"select count(*) from emails where kind = 'digest' and \"to\" = '{PortalGivens.Sarah}'", 1),
            Names = "digests/digest/",
        },
        ["weekly letters"] = new("emails", $"new.kind = 'team-week' and new.\"to\" = '{PortalGivens.Clerk}'", RunAsync<WriteWeeklyLetters>((l, ct) => l.RunAsync(ct)))
        {
            Given = async story =>
            {
                foreach (var reader in (string[])[PortalGivens.Clerk, MoneyGivens.Fay])
                {
                    await InAsync<WeeklyLetters>(story, async letters => await letters.ChooseAsync(await IdAsync(story, reader), true, CancellationToken.None));
                }

                story.Clock.Advance(TimeSpan.FromDays(7));
            },
            Good = ($"select count(*) from emails where kind = 'team-week' and \"to\" = '{MoneyGivens.Fay}'", 1),
            Bad = ($"select count(*) from emails where kind = 'team-week' and \"to\" = '{PortalGivens.Clerk}'", 1),
            Names = "weekly-letters/letter/",
        },
        ["emails to write"] = new("emails", $"new.instance_id = (select id from contract_documents where ss_ref = '{PortalGivens.Robin}')", TriedAsync)
        {
            Given = GivenDocumentsAsync,
            Good = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Cinder}' and e.sent_at is not null", 2),
            Bad = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Robin}' and e.sent_at is not null", 1),
            Names = "Outbox ",
            NeedsRetry = true,
        },
        ["emails to write of moves made together"] = new("emails", $"new.instance_id = (select id from contract_documents where ss_ref = '{PortalGivens.Robin}')", TriedAsync)
        {
            Given = async story =>
            {
                await GivenDocumentsAsync(story);
                await story.Database.ExecuteAsync($"update outbox set batch = '{Guid.NewGuid()}'");
            },
            Good = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Cinder}' and e.sent_at is not null", 2),
            Bad = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Robin}' and e.sent_at is not null", 1),
            Names = "Outbox ",
            NeedsRetry = true,
        },
        ["emails to write that cannot even be put off"] = new("outbox", $"new.instance_id = (select id from contract_documents where ss_ref = '{PortalGivens.Robin}')", story => story.RunJobsAsync())
        {
            Given = GivenDocumentsAsync,
            Good = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Cinder}' and e.sent_at is not null", 2),
            Bad = ($"select count(*) from emails e join contract_documents d on d.id = e.instance_id where d.ss_ref = '{PortalGivens.Robin}' and e.sent_at is not null", 1),
            Names = "Outbox ",
            NeedsRetry = true,
        },
        ["emails to send"] = new("emails", $"new.\"to\" = '{PortalGivens.Sarah}' and new.sent_at is not null", story => story.RunJobsAsync())
        {
            Given = GivenDocumentsAsync,
            Good = ($"select count(*) from emails where \"to\" = '{PortalGivens.Sam}' and sent_at is not null", 1),
            Bad = ($"select count(*) from emails where \"to\" = '{PortalGivens.Sarah}' and sent_at is not null", 1),
            Names = "Email ",
            NeedsRetry = true,
        },
        ["reminders"] = new("journal", $"new.move = 'Remind signatories' and new.instance_id = (select id from contract_documents where ss_ref = '{PortalGivens.Robin}')", story => story.RunJobsAsync())
        {
            Given = async story =>
            {
                await GivenDocumentsAsync(story);
                await story.Database.ExecuteAsync("update timers set due_at = now() - interval '30 years'");
            },
            Good = ($"select count(*) from journal j join contract_documents d on d.id = j.instance_id where d.ss_ref = '{PortalGivens.Cinder}' and j.move = 'Remind signatories'", 1),
            Bad = ($"select count(*) from journal j join contract_documents d on d.id = j.instance_id where d.ss_ref = '{PortalGivens.Robin}' and j.move = 'Remind signatories'", 1),
            Names = "Timer ",
            NeedsRetry = true,
        },
    };

    public static TheoryData<string> Names => [.. Loops.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_an_incident_while_the_others_are_done(string name)
    {
        var loop = Loops[name];
        await using var story = await Ledger.OpenAsync(cluster);
        await GivenHomesAsync(story);
        await loop.Given(story);
        await RefuseAsync(story, loop.Table, loop.When);

        await loop.Run(story);

        Assert.Equal((loop.Good.Count, 0L), (await CountAsync(story, loop.Good.Sql), await CountAsync(story, loop.Bad.Sql)));
        var open = await story.Database.ScalarAsync<string>("select string_agg(kind || ' ' || subject || ': ' || cause, ' | ') from incidents where resolved_at is null");
        Assert.Contains(loop.Names, open, StringComparison.Ordinal);
        Assert.Contains("the database refused it (P0001", open, StringComparison.Ordinal);

        await story.Database.ExecuteAsync($"drop trigger refuse on {loop.Table}");
        if (loop.NeedsRetry)
        {
            await story.RetryAllAsync();
        }

        await loop.Run(story);

        Assert.Equal((loop.Good.Count, loop.Bad.Count, 0L), (await CountAsync(story, loop.Good.Sql), await CountAsync(story, loop.Bad.Sql), await story.OpenIncidentsAsync()));
    }

    [Fact]
    public async Task After_a_move_is_no_failure_of_the_move_and_the_night_makes_up_for_it()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 4, 2, 10, 0, 0, TimeSpan.Zero));
        await story.OpenFebruaryAsync();
        await RefuseAsync(story, "released_periods", "new.provider_ref = 'P1001'");

        await story.App.GivenFinalisedInvoiceAsync();

        Assert.Equal("release-periods/months/P1001", await story.Database.ScalarAsync<string>("select subject from incidents where resolved_at is null"));
        await story.Database.ExecuteAsync("drop trigger refuse on released_periods");
        await RunAsync<ReleasePeriods>((r, ct) => r.RunAsync(ct))(story);
        Assert.Equal((2L, 0L), (await CountAsync(story, "select count(*) from released_periods where provider_ref = 'P1001'"), await story.OpenIncidentsAsync()));
        Assert.Empty(await story.BreaksAsync());
    }

    /// <summary>T1, T2 and T3, each with a child for £1,000 a week.</summary>
    private static Task GivenHomesAsync(Story story) => story.Database.ExecuteAsync(
        $"""
        insert into providers (ref, name, payment_terms_days, first_period) select 'T' || i, 'Home ' || i, 30, date '2016-02-01' from generate_series(1, 3) i;
        insert into services (ref, provider_ref, name) select 'ST' || i, 'T' || i, 'Service' from generate_series(1, 3) i;
        insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) select 'KT' || i, 'T' || i, 'Contract', 'Exempt', false, false from generate_series(1, 3) i;
        insert into care_package_line_items (ref, care_package_ref, ss_ref, service_ref, contract_ref, service_level, start_date, weekly_cost, pricing, authorised)
            select 'LT' || i, 'PT' || i, '{PortalGivens.Snow}', 'ST' || i, 'KT' || i, 'Level', '2016-02-01', 1000, 'x', true from generate_series(1, 3) i
        """);

    private static async Task GivenDocumentsAsync(Story story)
    {
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Robin);
        await story.App.GivenPublishedDocumentAsync(PortalGivens.Cinder);
    }

    private static async Task RefuseAsync(Story story, string table, string when)
    {
        await story.Database.ExecuteAsync(
            $"""
            create function refuse() returns trigger language plpgsql as $$
            begin
                if {when} then raise exception 'this one is not taken'; end if;
                return new;
            end $$;
            create trigger refuse before insert or update on {table} for each row execute function refuse();
            """);
    }

    /// <summary>As often as it is tried before it becomes an incident.</summary>
    private static async Task TriedAsync(Story story)
    {
        for (var i = 0; i < 5; i++)
        {
            await story.RunJobsAsync();
            story.Clock.Advance(TimeSpan.FromMinutes(20));
        }
    }

    private static Task FollowAsync(Story story) => RunAsync<FollowRegister>((f, ct) => f.RunAsync(ct))(story);

    private static Func<Story, Task> RunAsync<T>(Func<T, CancellationToken, Task> run)
        where T : notnull => story => InAsync<T>(story, job => run(job, TestContext.Current.CancellationToken));

    private static async Task InAsync<T>(Story story, Func<T, Task> work)
        where T : notnull
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static Task<long> CountAsync(Story story, string sql) => story.Database.ScalarAsync<long>(sql);

    private static Task<Guid> IdAsync(Story story, string email) => story.Database.ScalarAsync<Guid>($"select id from users where email = '{email}'");

    /// <param name="Table">Where the row is refused.</param>
    /// <param name="When">Which one.</param>
    /// <param name="Run">What goes through many.</param>
    private sealed record Loop(string Table, string When, Func<Story, Task> Run)
    {
        public Func<Story, Task> Given { get; init; } = _ => Task.CompletedTask;

        public required (string Sql, long Count) Good { get; init; }

        public required (string Sql, long Count) Bad { get; init; }

        /// <summary>What the incident names.</summary>
        public required string Names { get; init; }

        /// <summary>It waits for a person, as what was given up does.</summary>
        public bool NeedsRetry { get; init; }
    }
}
