using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Invoices;
using Portal.Workflows.Periods;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>A story with the guide's money in it, and short ways to what can be done with invoices.</summary>
internal static class Ledger
{
    public static DateOnly Day { get; } = new(2016, 3, 1);

    /// <summary>On 2 March 2016 unless said otherwise: February is open, and nothing else can open yet.</summary>
    public static async Task<Story> OpenAsync(PortalCluster cluster, DateTimeOffset? at = null)
    {
        var story = await Story.BeginAsync(cluster, at ?? new DateTimeOffset(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));
        await story.Database.GivenMoneyAsync();
        return story;
    }

    /// <summary>February of P1001 is opened by the portal itself, so that its end is a move of its own; it must be over by the story's clock.</summary>
    public static async Task OpenFebruaryAsync(this Story story)
    {
        // What was released is kept for ever: only without its guards does it go.
        await story.Database.ExecuteAsync(
            """
            set session_replication_role = replica;
            delete from released_periods where provider_ref = 'P1001';
            delete from open_lines where provider_ref = 'P1001';
            set session_replication_role = origin;
            update providers set first_period = '2016-02-01' where ref = 'P1001';
            """);
        await using var scope = story.App.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<ReleasePeriods>().CheckAsync("P1001", CancellationToken.None));
    }

    /// <summary>How often a month of P1001 has ended.</summary>
    public static Task<long> CompletedAsync(this Story story, DateOnly first) => story.Database.ScalarAsync<long>(
        $"select count(*) from journal j join released_periods r on r.id = j.instance_id where r.provider_ref = 'P1001' and r.first = '{first:yyyy-MM-dd}' and j.move = '{PeriodMoves.Complete}'");

    public static async Task<List<ProposedLine>> ProposalAsync(this Story story, string provider = "P1001", ProposalScope? within = null)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProposalReader>().ReadAsync(provider, within ?? ProposalScope.All, CancellationToken.None).ToListAsync();
    }

    /// <summary>The proposal as a reader would tell it: "Payment L4001 2016-02 4142.86".</summary>
    public static async Task<List<string>> OfferedAsync(this Story story, string provider = "P1001", ProposalScope? within = null)
    {
        await story.KeepsWhatIsOpenAsync(provider);
        return [.. (await story.ProposalAsync(provider, within))
            .Select(l => FormattableString.Invariant($"{l.Kind} {l.LineItemRef ?? l.BalanceNumber} {l.First:yyyy-MM} {l.Amounts.Payable:0.00}").Replace("  ", " ", StringComparison.Ordinal))];
    }

    /// <summary>What the moves have kept of a provider's open lines is what working all of them out again says.</summary>
    public static async Task KeepsWhatIsOpenAsync(this Story story, string provider = "P1001")
    {
        var kept = await KeptAsync();
        await story.Database.GivenOpenLinesAsync(provider);
        Assert.Equal(await KeptAsync(), kept);

        Task<string?> KeptAsync() => story.Database.ScalarAsync<string>(
            $"select string_agg(line_item_ref || ' ' || period || case when blocks then ' blocks' else '' end || coalesce(' ' || due, ''), E'\\n' order by line_item_ref, period) from open_lines where provider_ref = '{provider}'");
    }

    /// <summary>The register's rows change as by an import, which keeps what is open of them.</summary>
    public static async Task ChangeRegisterAsync(this Story story, string sql)
    {
        await story.Database.ExecuteAsync(sql);
        await using var scope = story.App.Services.CreateAsyncScope();
        var months = scope.ServiceProvider.GetRequiredService<MonthsToInvoice>();
        await months.CheckAsync("P1001", CancellationToken.None);
        await months.CheckAsync("P1002", CancellationToken.None);
    }

    public static InvoiceDraft Draft(string? number = "INV 001", decimal? total = null, decimal? vat = null, string? reason = null, ProposalScope? scope = null, params string[] keys)
        => new(number, Day, total, vat, reason, scope ?? ProposalScope.All, keys.Length == 0 ? null : keys.ToHashSet());

    public static async Task<Guid> CreateAsync(this Story story, InvoiceDraft draft, string email = MoneyGivens.Ivy, Guid? form = null)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CreateInvoice>()
            .HandleAsync(await story.Database.ActorAsync(email), draft, form ?? Guid.NewGuid(), CancellationToken.None);
    }

    public static async Task<MoveResult> UpdateAsync(this Story story, Guid id, InvoiceChange change, string email = MoneyGivens.Ivy, Guid? form = null, params Guid[] takeOff)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<UpdateInvoice>()
            .HandleAsync(await story.Database.ActorAsync(email), new(id, form ?? Guid.NewGuid()), change, takeOff, CancellationToken.None);
    }

    public static Task<MoveResult> SubmitAsync(this Story story, Guid id, string email = MoneyGivens.Ivy, Guid? form = null)
        => story.App.MoveInvoiceAsync(email, (move, by) => move.SubmitAsync(by, new(id, form ?? Guid.NewGuid()), CancellationToken.None));

    public static Task<MoveResult> DeleteAsync(this Story story, Guid id, string email = MoneyGivens.Ivy)
        => story.App.MoveInvoiceAsync(email, (move, by) => move.DeleteAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));

    public static Task<MoveResult> ReturnAsync(this Story story, Guid id, string? reason = "The dates are wrong", string email = MoneyGivens.Amy)
        => story.App.MoveInvoiceAsync(email, (move, by) => move.ReturnAsync(by, new(id, Guid.NewGuid()), reason, CancellationToken.None));

    public static Task<MoveResult> AuthoriseAsync(this Story story, Guid id, string email = MoneyGivens.Amy)
        => story.App.MoveInvoiceAsync(email, (move, by) => move.AuthoriseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));

    public static Task<MoveResult> FinaliseAsync(this Story story, Guid id, string email = MoneyGivens.Fay)
        => story.App.MoveInvoiceAsync(email, (move, by) => move.FinaliseAsync(by, new(id, Guid.NewGuid()), CancellationToken.None));

    /// <summary>A credit note of these amounts, by line.</summary>
    public static async Task<Guid> CreditAsync(this Story story, Guid invoice, string number, params (Guid Line, decimal Value)[] amounts)
    {
        await using var scope = story.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<CreditInvoice>().HandleAsync(
            await story.Database.ActorAsync(MoneyGivens.Ivy), invoice, number, Day, [.. amounts.Select(a => new CreditChoice(a.Line, a.Value))], Guid.NewGuid(), CancellationToken.None))!.Value;
    }

    /// <summary>All the way, from Unsubmitted.</summary>
    public static async Task PayAsync(this Story story, Guid id)
    {
        await story.SubmitAsync(id);
        await story.AuthoriseAsync(id);
        await story.FinaliseAsync(id);
    }

    public static async Task<Invoice> InvoiceAsync(this Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return await db.Invoices.AsNoTracking().SingleAsync(v => v.Id == id);
    }

    /// <summary>The lines that count, the oldest month first.</summary>
    public static async Task<List<InvoiceLine>> LinesAsync(this Story story, Guid id)
    {
        await using var db = story.Database.Context();
        return await db.InvoiceLines.AsNoTracking().Where(l => l.InvoiceId == id && l.IsLive).OrderBy(l => l.Period).ThenBy(l => l.LineItemRef).ToListAsync();
    }

    public static Task<string?> MovesAsync(this Story story, Guid id)
        => story.Database.ScalarAsync<string>($"select string_agg(move, ', ' order by seq) from journal where instance_id = '{id}'");
}
