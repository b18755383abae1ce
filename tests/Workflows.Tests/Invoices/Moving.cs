using Portal.Domain.Accounts;
using Portal.Domain.Contracts;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Invoices;

public sealed class Moving(PortalCluster cluster)
{
    [Fact]
    public async Task The_whole_way_to_Finalised()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));

        var id = await story.App.GivenFinalisedInvoiceAsync();

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((InvoiceState.Finalised, "Ivy Bills", "Amy Authoriser", "Fay Finaliser"), (invoice.State, invoice.SubmittedBy, invoice.AuthorisedBy, invoice.FinalisedBy));
        Assert.Equal((new DateOnly(2016, 4, 1), story.Clock.GetUtcNow(), 4_142.86m), (invoice.ExpectedOn, invoice.FinalisedAt, invoice.Payable)); // 30 days from its receipt
        Assert.Equal("Create, Submit, Authorise, Finalise", await story.MovesAsync(id));
        Assert.Equal("Finalised", await story.Database.ScalarAsync<string>("select state from workflow_instances where ended_at is not null and turn is null"));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_providers_own_terms_count()
    {
        await using var story = await Ledger.OpenAsync(cluster, new(2016, 3, 2, 10, 0, 0, TimeSpan.Zero));
        await story.Database.ExecuteAsync("update providers set payment_terms_days = 7 where ref = 'P1001'");

        Assert.Equal(new DateOnly(2016, 3, 9), (await story.InvoiceAsync(await story.App.GivenFinalisedInvoiceAsync())).ExpectedOn);
    }

    [Fact]
    public async Task Returned_with_a_reason_it_is_mended_and_submitted_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        await Assert.ThrowsAsync<FieldIsNotPossible>(() => story.ReturnAsync(id, " "));
        await Assert.ThrowsAsync<FieldIsNotPossible>(() => story.ReturnAsync(id, new string('x', 2_001)));

        await story.ReturnAsync(id, " The number is last year's ");
        Assert.Equal((InvoiceState.Unsubmitted, "The number is last year's"), ((await story.InvoiceAsync(id)).State, (await story.InvoiceAsync(id)).ReturnReason));
        Assert.Equal("The number is last year's", await story.Database.ScalarAsync<string>($"select words from journal where instance_id = '{id}' and move = 'Return'"));

        await story.UpdateAsync(id, new("INV 016", null, null, null, null));
        await story.SubmitAsync(id);
        await story.AuthoriseAsync(id);
        await story.FinaliseAsync(id);

        Assert.Equal("Create, Submit, Return, Update, Submit, Authorise, Finalise", await story.MovesAsync(id));
        Assert.Equal((InvoiceState.Finalised, null), ((await story.InvoiceAsync(id)).State, (await story.InvoiceAsync(id)).ReturnReason));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task Deleting_frees_the_number_and_the_lines_and_keeps_the_journal()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        await story.ReturnAsync(id);

        await story.DeleteAsync(id);

        Assert.Equal(["Payment L4001 2016-02 4142.86"], await story.OfferedAsync());
        Assert.Empty(await story.LinesAsync(id));
        Assert.Equal("Create, Submit, Return, Delete", await story.MovesAsync(id));
        var again = await story.App.GivenFinalisedInvoiceAsync("INV 001");
        Assert.NotEqual(id, again);
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task A_difference_needs_its_reason_to_be_submitted_and_the_journal_keeps_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.CreateAsync(Ledger.Draft("111", total: 29_000m), MoneyGivens.Max);
        await Assert.ThrowsAsync<DifferenceNeedsAReason>(() => story.SubmitAsync(id, MoneyGivens.Max));

        await story.UpdateAsync(id, new(null, null, 29_000m, null, "A week was respite"), MoneyGivens.Max);
        await story.SubmitAsync(id, MoneyGivens.Max);

        Assert.Equal("A week was respite", await story.Database.ScalarAsync<string>($"select words from journal where instance_id = '{id}' and move = 'Submit'"));
    }

    [Fact]
    public async Task Who_authorised_it_cannot_finalise_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenPendingInvoiceAsync();
        await story.AuthoriseAsync(id, MoneyGivens.Bo);

        await Assert.ThrowsAsync<FinaliserMustDiffer>(() => story.FinaliseAsync(id, MoneyGivens.Bo));
        Assert.Equal(InvoiceState.Authorised, (await story.InvoiceAsync(id)).State);
        Assert.Equal(MoveResult.Done, await story.FinaliseAsync(id, MoneyGivens.Fay));
    }

    [Fact]
    public async Task Nobody_authorises_more_than_their_own_limit()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync($"update user_limits set pounds = 4142.85 where kind = 'Authorise' and user_id = (select id from users where email = '{MoneyGivens.Amy}')");
        var id = await story.App.GivenPendingInvoiceAsync();

        await Assert.ThrowsAsync<OverAuthorisationLimit>(() => story.AuthoriseAsync(id));
        Assert.Equal("Create, Submit", await story.MovesAsync(id));
        await story.Database.ExecuteAsync($"update user_limits set pounds = 4142.86 where kind = 'Authorise' and user_id = (select id from users where email = '{MoneyGivens.Amy}')");
        Assert.Equal(MoveResult.Done, await story.AuthoriseAsync(id));
    }

    [Fact]
    public async Task Who_is_late_is_told_what_happened()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenAuthorisedInvoiceAsync();

        var told = await Assert.ThrowsAsync<MovedMeanwhile>(() => story.ReturnAsync(id, email: MoneyGivens.Bo));

        Assert.Equal("Amy Authoriser (Suffolk County Council) was faster: authorised on 2 March 2016 at 10:00. What you sent was not recorded", told.Message);
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.SubmitAsync(id));
        await Assert.ThrowsAsync<MovedMeanwhile>(() => story.DeleteAsync(id));
        Assert.Equal("Create, Submit, Authorise", await story.MovesAsync(id));
    }

    [Fact]
    public async Task A_colleague_who_submits_what_was_deleted_is_told()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();
        await story.DeleteAsync(id);

        Assert.Contains("deleted on", (await Assert.ThrowsAsync<MovedMeanwhile>(() => story.SubmitAsync(id))).Message, StringComparison.Ordinal);
        Assert.Equal(MoveResult.NotFound, await story.AuthoriseAsync(id));
        Assert.Equal(MoveResult.NotFound, await story.SubmitAsync(id, MoneyGivens.Max));
    }

    [Fact]
    public async Task The_same_form_twice_is_done_once()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var (id, form) = (await story.App.GivenInvoiceAsync(), Guid.NewGuid());

        Assert.Equal(MoveResult.Done, await story.SubmitAsync(id, form: form));
        Assert.Equal(MoveResult.AlreadyDone, await story.SubmitAsync(id, form: form));
    }

    [Fact]
    public async Task For_another_provider_and_before_it_was_submitted_for_the_council_it_does_not_exist()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var id = await story.App.GivenInvoiceAsync();

        Assert.Equal(MoveResult.NotFound, await story.SubmitAsync(id, MoneyGivens.Max));
        Assert.Equal(MoveResult.NotFound, await story.DeleteAsync(id, MoneyGivens.Max));
        Assert.Equal(MoveResult.NotFound, await story.AuthoriseAsync(id));
        Assert.Equal("Create", await story.MovesAsync(id));
    }

    [Fact]
    public async Task Who_has_not_the_role_makes_no_move()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        const string Reader = "rita.reader@sleepovers.example";
        await story.Database.GivenProviderUserAsync(Reader, ProviderRoles.Signatory | ProviderRoles.Actions | ProviderRoles.PortalAdministrator, "P1001");
        var id = await story.App.GivenInvoiceAsync();
        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.SubmitAsync(id, Reader));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.UpdateAsync(id, new(null, null, null, null, null), Reader));
        await story.SubmitAsync(id);
        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.AuthoriseAsync(id, MoneyGivens.Fay));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.AuthoriseAsync(id, MoneyGivens.Ivy));
        await story.AuthoriseAsync(id);

        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.FinaliseAsync(id, MoneyGivens.Amy));
        await Assert.ThrowsAsync<MoveNotPermitted>(() => story.FinaliseAsync(id, PortalGivens.Clerk));

        Assert.Equal("Create, Submit, Authorise", await story.MovesAsync(id));
    }
}
