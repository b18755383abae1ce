using Portal.Domain;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Engine;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What two people, or one who presses twice, do at the same moment.</summary>
public sealed class InvoiceRaces(PortalCluster cluster)
{
    private const int Many = 20;

    [Fact]
    public async Task Of_20_who_invoice_the_same_lines_at_once_one_does()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1002", [.. Enumerable.Range(1, 23).Select(m => MoneyGivens.July2018.AddMonths(m))]);
        var keys = (await story.ProposalAsync("P1002")).Select(l => l.Key).ToArray();

        var outcomes = await AtOnceAsync(i => story.CreateAsync(Ledger.Draft($"INV {i}", keys: keys), MoneyGivens.Max));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.Where(o => o is not null), o => Assert.True(o is LineStandsElsewhere or LineIsNotOffered, $"{o}"));
        Assert.Equal((1L, 48L, 1L), await CountsAsync(story));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Of_20_who_use_the_same_number_at_once_one_does_and_the_others_hear_which_it_is()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1001", [.. Enumerable.Range(1, Many - 1).Select(m => MoneyGivens.February2016.AddMonths(m))]);
        var keys = (await story.ProposalAsync(within: new(SsRef: PortalGivens.Cinder))).Select(l => l.Key).ToArray();

        var outcomes = await AtOnceAsync(i => story.CreateAsync(Ledger.Draft(i % 2 == 0 ? "INV 7" : "inv7", keys: keys[i])));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.Where(o => o is not null), o => Assert.IsType<InvoiceNumberIsTaken>(o));
        Assert.Equal((1L, 1L, 1L), await CountsAsync(story));
    }

    [Fact]
    public async Task A_form_that_is_sent_20_times_at_once_makes_one_invoice_and_every_answer_names_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var form = Guid.NewGuid();

        var ids = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => story.CreateAsync(Ledger.Draft("111"), MoneyGivens.Max, form))));

        Assert.All(ids, id => Assert.Equal(form, id));
        Assert.Equal((1L, 2L, 1L), await CountsAsync(story));
    }

    [Fact]
    public async Task Of_20_who_take_a_balance_at_once_one_does()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        await story.Database.GivenReleasedEarlyAsync("P1001", [.. Enumerable.Range(1, Many - 1).Select(m => MoneyGivens.February2016.AddMonths(m))]);
        var keys = (await story.ProposalAsync(within: new(SsRef: PortalGivens.Snow))).Where(l => l.LineItemRef == "L4010").Select(l => l.Key).ToArray();

        var outcomes = await AtOnceAsync(i => story.CreateAsync(Ledger.Draft($"INV 1{i:00}", keys: keys[i])));

        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from invoice_lines where kind = 'BalanceBroughtForward'"));
        Assert.Contains(outcomes, o => o is null);
        Assert.All(outcomes.Where(o => o is not null), o => Assert.IsType<LineStandsElsewhere>(o));
    }

    [Fact]
    public async Task Of_20_who_submit_the_same_invoice_at_once_one_does_and_a_form_sent_20_times_submits_once()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();
        var others = await AtOnceAsync(_ => story.SubmitAsync(id));
        Assert.Single(others, o => o is null);
        Assert.All(others.Where(o => o is not null), o => Assert.IsType<MovedMeanwhile>(o));

        var second = await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);
        var form = Guid.NewGuid();
        Assert.All(await AtOnceAsync(_ => story.SubmitAsync(second, MoneyGivens.Max, form)), Assert.Null);

        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from journal where move = 'Submit'"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Of_two_who_authorise_at_once_one_does_and_the_other_is_told()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        for (var i = 0; i < Many; i++)
        {
            await story.Database.GivenReleasedEarlyAsync("P1001", MoneyGivens.February2016.AddMonths(i + 1));
            var id = await story.App.GivenPendingInvoiceAsync($"INV 1{i:00}");
            var outcomes = await Task.WhenAll(Try(() => story.AuthoriseAsync(id, MoneyGivens.Amy)), Try(() => story.ReturnAsync(id, email: MoneyGivens.Bo)));

            Assert.Single(outcomes, o => o is null);
            Assert.IsType<MovedMeanwhile>(Assert.Single(outcomes, o => o is not null));
        }

        Assert.Equal(Many, await story.Database.ScalarAsync<long>("select count(*) from journal where move in ('Authorise', 'Return')"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Each_of_20_invoices_of_one_commitment_that_are_finalised_at_once_counts_to_its_spend()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.GivenReleasedEarlyAsync("P1001", [.. Enumerable.Range(1, Many - 1).Select(m => MoneyGivens.February2016.AddMonths(m))]);
        var ids = new List<Guid>();
        foreach (var line in (await story.ProposalAsync(within: new(SsRef: PortalGivens.Cinder))).Take(Many))
        {
            var id = await story.CreateAsync(Ledger.Draft($"INV 1{ids.Count:00}", keys: line.Key));
            await story.SubmitAsync(id);
            await story.AuthoriseAsync(id);
            ids.Add(id);
        }

        Assert.All(await AtOnceAsync(i => story.FinaliseAsync(ids[i])), Assert.Null);

        Assert.Equal(
            await story.Database.ScalarAsync<decimal>("select sum(value) from invoice_lines where is_live"), await story.Database.ScalarAsync<decimal>("select sum(value) from commitment_spend"));
        Assert.Equal(3, await story.Database.ScalarAsync<long>("select count(*) from commitment_spend")); // 15/16, 16/17 and 17/18
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Of_20_who_take_a_number_by_updating_at_once_one_does()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var ids = new List<Guid>();
        for (var i = 0; i < Many; i++)
        {
            ids.Add(await story.App.GivenInvoiceAsync($"INV 1{i:00}"));
            await story.Database.GivenReleasedEarlyAsync("P1001", MoneyGivens.February2016.AddMonths(i + 1));
        }

        var outcomes = await AtOnceAsync(i => story.UpdateAsync(ids[i], new("THE ONE", null, null, null, null)));

        Assert.Single(outcomes, o => o is null);
        Assert.All(outcomes.Where(o => o is not null), o => Assert.IsType<InvoiceNumberIsTaken>(o));
        Assert.Empty(await story.BreaksAsync());
    }

    private static async Task<(long Invoices, long Lines, long Journal)> CountsAsync(Story story) => (
        await story.Database.ScalarAsync<long>("select count(*) from invoices"),
        await story.Database.ScalarAsync<long>("select count(*) from invoice_lines"),
        await story.Database.ScalarAsync<long>("select count(*) from journal"));

    private static Task<Exception?[]> AtOnceAsync<T>(Func<int, Task<T>> act) => Task.WhenAll(Enumerable.Range(0, Many).Select(i => Try(() => act(i))));

    private static async Task<Exception?> Try<T>(Func<Task<T>> act)
    {
        try
        {
            await Task.Run(act);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }
}
