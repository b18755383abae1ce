using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>Who hears of an invoice, and when. Easter 2027: Good Friday is 26 March, Easter Monday 29 March.</summary>
public sealed class InvoiceReminders(PortalCluster cluster)
{
    [Fact]
    public async Task The_provider_is_reminded_once_after_ten_working_days_unsubmitted_whatever_it_updates_meanwhile()
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenInvoiceAsync();
        story.Clock.SetUtcNow(Utc(4, 1, 8));
        await story.UpdateAsync(id, new("INV 2", null, null, null, null));

        await At(story, Utc(4, 9, 7, 59));
        Assert.Empty(await ToldAsync(story));
        await At(story, Utc(4, 9, 8));
        Assert.Equal([("invoice-reminder-provider", MoneyGivens.Ivy)], await ToldAsync(story));

        await At(story, Utc(12, 31, 12));
        Assert.Single(await ToldAsync(story));
        Assert.Equal("Create, Update, Remind provider", await story.MovesAsync(id));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_authorisers_are_reminded_once_five_working_days_after_it_was_submitted()
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenPendingInvoiceAsync();

        await At(story, Utc(4, 2, 7, 59));
        Assert.Empty(await ToldAsync(story));
        await At(story, Utc(4, 2, 8));
        await At(story, Utc(12, 31, 12));

        Assert.Equal([("invoice-reminder-finance", MoneyGivens.Amy), ("invoice-reminder-finance", MoneyGivens.Bo)], await ToldAsync(story));
        Assert.Equal("Create, Submit, Remind finance team", await story.MovesAsync(id));
    }

    [Fact]
    public async Task Once_returned_its_ten_days_begin_again()
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenPendingInvoiceAsync();
        story.Clock.SetUtcNow(Utc(4, 1, 10));
        await story.ReturnAsync(id);

        await At(story, Utc(4, 15, 7, 59));
        Assert.Equal([("invoice-returned", MoneyGivens.Ivy)], await ToldAsync(story));
        await At(story, Utc(4, 15, 8)); // 2 April is the first, 15 April the tenth
        Assert.Equal([("invoice-reminder-provider", MoneyGivens.Ivy), ("invoice-returned", MoneyGivens.Ivy)], await ToldAsync(story));
    }

    [Theory]
    [InlineData("Authorised")]
    [InlineData("Finalised")]
    [InlineData("Deleted")]
    public async Task What_was_authorised_finalised_or_deleted_reminds_nobody(string state)
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        _ = state switch
        {
            "Authorised" => await story.App.GivenAuthorisedInvoiceAsync(),
            "Finalised" => await story.App.GivenFinalisedInvoiceAsync(),
            _ => Guid.Empty,
        };
        if (state == "Deleted")
        {
            await story.DeleteAsync(await story.App.GivenInvoiceAsync());
        }

        await At(story, Utc(12, 31, 12));

        Assert.DoesNotContain(await ToldAsync(story), t => t.Kind.Contains("reminder", StringComparison.Ordinal));
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from timers"));
    }

    [Fact]
    public async Task A_reminder_whose_invoice_moves_before_its_letter_is_written_bothers_nobody()
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenInvoiceAsync();
        var other = await story.App.GivenPendingInvoiceAsync("111", MoneyGivens.Max);
        story.Clock.SetUtcNow(Utc(4, 9, 8));
        await story.App.Services.GetRequiredService<DueTimers>().FireAsync(CancellationToken.None);
        await story.SubmitAsync(id);
        await story.AuthoriseAsync(other);

        await story.RunJobsAsync();

        Assert.Equal([("invoice-authorised", MoneyGivens.Max)], await ToldAsync(story));
    }

    [Fact]
    public async Task The_providers_invoicing_people_hear_of_each_decision_and_nobody_else()
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        var id = await story.App.GivenPendingInvoiceAsync();
        await story.ReturnAsync(id);
        await story.SubmitAsync(id);
        await story.AuthoriseAsync(id);
        await story.FinaliseAsync(id);

        await story.RunJobsAsync();

        Assert.Equal([("invoice-authorised", MoneyGivens.Ivy), ("invoice-finalised", MoneyGivens.Ivy), ("invoice-returned", MoneyGivens.Ivy), ("period-opened", MoneyGivens.Ivy)],
            await ToldAsync(story));
    }

    [Theory]
    [InlineData("update memberships set roles = 1 where provider_ref = 'P1001'", "There is nobody to tell: no account of a person for invoicing of Sleepovers.")]
    [InlineData("update users set council_roles = 1 where kind = 'Council'", "There is nobody to tell: no account of an invoice authoriser.")]
    public async Task Where_there_is_nobody_to_tell_it_is_an_incident(string sql, string cause)
    {
        await using var story = await Ledger.OpenAsync(cluster, Utc(3, 24, 10));
        await (sql.Contains("memberships", StringComparison.Ordinal) ? story.App.GivenInvoiceAsync() : story.App.GivenPendingInvoiceAsync());
        await story.Database.ExecuteAsync(sql);

        await At(story, Utc(4, 9, 8));

        Assert.Equal(cause, await story.Database.ScalarAsync<string>("select cause from incidents where resolved_at is null"));
    }

    private static async Task At(Story story, DateTimeOffset moment)
    {
        story.Clock.SetUtcNow(moment);
        await story.RunJobsAsync();
    }

    private static async Task<List<(string Kind, string To)>> ToldAsync(Story story)
    {
        await using var db = story.Database.Context();
        return [.. (await db.Emails.OrderBy(e => e.Kind).ThenBy(e => e.To).Select(e => new { e.Kind, e.To }).ToListAsync()).Select(e => (e.Kind, e.To))];
    }

    private static DateTimeOffset Utc(int month, int day, int hour, int minute = 0) => new(2027, month, day, hour, minute, 0, TimeSpan.Zero);
}
