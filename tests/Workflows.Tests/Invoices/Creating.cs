using Portal.Domain.Invoices;
using Portal.Domain.Payments;
using Portal.TestKit;

namespace Portal.Workflows.Tests.Invoices;

public sealed class Creating(PortalCluster cluster)
{
    [Fact]
    public async Task The_guides_February_costs_4142_86()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        var id = await story.CreateAsync(Ledger.Draft(" INV 001 "));

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal(
            ("P1001", "INV 001", "INV001", InvoiceState.Unsubmitted, new LineAmounts(4_142.86m, 0, 0), 4_142.86m, 0m, 4_142.86m, 2015, "Ivy Bills"),
            (invoice.ProviderRef, invoice.Number, invoice.NumberKey, invoice.State, invoice.Items, invoice.Total, invoice.TotalVat, invoice.Payable, invoice.FinancialYear, invoice.CreatedBy));
        var line = Assert.Single(await story.LinesAsync(id));
        Assert.Equal(
            (InvoiceLineKind.Payment, "L4001", MoneyGivens.February2016, 0, PortalGivens.Cinder, 2015, "K3001", 4_142.86m),
            (line.Kind, line.LineItemRef, line.Period, line.Revision, line.SsRef, line.CommitmentYear, line.ContractRef, line.Value));
        Assert.Equal(29, Portal.Workflows.Invoices.LineWorking.Read(line.Working)!.Days);
        Assert.Empty(await story.OfferedAsync());
        Assert.Equal("Create", await story.MovesAsync(id));
        Assert.Empty(await story.BreaksAsync());
    }

    [Fact]
    public async Task The_guides_invoice_111_is_29714_29_and_the_unauthorised_line_items_pay_nothing()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        var id = await story.CreateAsync(Ledger.Draft("111"), MoneyGivens.Max);

        Assert.Equal(29_714.29m, (await story.InvoiceAsync(id)).Payable);
        Assert.Equal([("L4003", 17_714.29m), ("L4004", 12_000.00m)], (await story.LinesAsync(id)).Select(l => (l.LineItemRef!, l.Value)));
    }

    [Fact]
    public async Task The_same_form_twice_makes_one()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var form = Guid.NewGuid();

        Assert.Equal(form, await story.CreateAsync(Ledger.Draft(), form: form));
        Assert.Equal(form, await story.CreateAsync(Ledger.Draft(), form: form));

        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from invoices"));
        Assert.Equal(1, await story.Database.ScalarAsync<long>("select count(*) from journal"));
    }

    [Fact]
    public async Task A_taken_number_names_the_other_one_and_another_provider_may_use_it()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenPendingInvoiceAsync("INV 001");
        await story.Database.GivenReleasedAsync("P1001", new DateOnly(2016, 3, 1));

        var refusal = await Assert.ThrowsAsync<InvoiceNumberIsTaken>(() => story.CreateAsync(Ledger.Draft("inv001")));

        Assert.Equal(("Reference", "Your invoice or credit note INV 001 (Pending) has this number already. Invoice numbers must be unique: choose another one"), (refusal.Field, refusal.Message));
        await story.CreateAsync(Ledger.Draft("inv001"), MoneyGivens.Max);
        Assert.Equal(2, await story.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Fact]
    public async Task Without_a_number_or_with_an_odd_one_nothing_is_made()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        foreach (var number in new[] { null, " ", "\0", new string('\uFDFA', 40), new string('7', 41) })
        {
            await Assert.ThrowsAsync<InvoiceNeedsANumber>(() => story.CreateAsync(Ledger.Draft(number)));
        }

        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from invoices"));
        await story.CreateAsync(Ledger.Draft("№ \uD83D\0 Ø" + new string('㎏', 30)));
    }

    [Fact]
    public async Task Only_what_was_chosen_is_taken_and_the_rest_is_offered_again()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var proposal = await story.ProposalAsync("P1002");

        var id = await story.CreateAsync(Ledger.Draft("111", keys: proposal[0].Key), MoneyGivens.Max);

        Assert.Equal("L4003", Assert.Single(await story.LinesAsync(id)).LineItemRef);
        Assert.Equal(["Payment L4004 2018-07 12000.00"], await story.OfferedAsync("P1002"));
    }

    [Fact]
    public async Task A_line_whose_amount_changed_since_it_was_looked_at_is_refused()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var seen = Assert.Single(await story.ProposalAsync()).Key;
        await story.Database.ExecuteAsync("update care_package_line_items set weekly_cost = 1100 where ref = 'L4001'");

        var refusal = await Assert.ThrowsAsync<LineIsNotOffered>(() => story.CreateAsync(Ledger.Draft(keys: seen)));

        Assert.Equal("Lines", refusal.Field);
        Assert.Equal(0, await story.Database.ScalarAsync<long>("select count(*) from invoices"));
    }

    [Fact]
    public async Task Another_providers_line_is_refused()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var (own, other) = (Assert.Single(await story.ProposalAsync()).Key, (await story.ProposalAsync("P1002"))[0].Key);

        await Assert.ThrowsAsync<LineIsNotOffered>(() => story.CreateAsync(Ledger.Draft(keys: [own, other])));
        await Assert.ThrowsAsync<InvoiceNeedsALine>(() => story.CreateAsync(Ledger.Draft(scope: new(ContractRef: "K3002"))));
    }

    [Fact]
    public async Task A_balance_is_taken_whether_it_was_chosen_or_not_and_makes_no_invoice_alone()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        var negative = await Negative.GivenBalanceAsync(story);
        var payment = (await story.ProposalAsync())[0].Key;

        var id = await story.CreateAsync(Ledger.Draft("INV 003", keys: payment));

        Assert.Equal((2_571.43m, false), ((await story.InvoiceAsync(id)).Payable, (await story.InvoiceAsync(id)).AllowsTotalEditing));
        var balance = Assert.Single(await story.LinesAsync(id), l => l.Kind == InvoiceLineKind.BalanceBroughtForward);
        Assert.Equal((negative, -1_571.43m, null, "{}"), (balance.BalanceOf, balance.Value, balance.LineItemRef, balance.Working));
        await story.DeleteAsync(id);
        await story.Database.ExecuteAsync("update care_package_line_items set authorised = false where ref = 'L4010'");
        await Assert.ThrowsAsync<InvoiceNeedsALine>(() => story.CreateAsync(Ledger.Draft("INV 004")));
    }

    [Fact]
    public async Task Where_every_contract_allows_it_another_total_is_taken_with_its_reason()
    {
        await using var story = await Ledger.OpenAsync(cluster);

        var id = await story.CreateAsync(Ledger.Draft("111", total: 29_000m, reason: "A week was respite"), MoneyGivens.Max);

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((29_000m, -714.29m, "A week was respite", true), (invoice.Total, invoice.Totals.ShortBy, invoice.DifferenceReason, invoice.AllowsTotalEditing));
    }

    [Fact]
    public async Task Where_one_contract_does_not_the_items_total_overwrites_what_was_entered()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.Database.ExecuteAsync("insert into contracts (ref, provider_ref, name, vat, allows_total_editing, requires_agreed_document) values ('K3009', 'P1002', 'Another', 'Exempt', false, false)");
        await story.Database.GivenLineItemAsync("L4010", PortalGivens.Robin, "S2002", "K3009", new(2018, 7, 31), weeklyCost: 7);

        var id = await story.CreateAsync(Ledger.Draft("111", total: 29_000m, reason: "A week was respite"), MoneyGivens.Max);

        var invoice = await story.InvoiceAsync(id);
        Assert.Equal((29_715.29m, 0m, null), (invoice.Total, invoice.Totals.ShortBy, invoice.DifferenceReason));
    }

    [Fact]
    public async Task Of_less_than_nothing_0_is_entered()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();
        await story.Database.ExecuteAsync("update care_package_line_items set end_date = '2016-02-18' where ref = 'L4001'");

        await Assert.ThrowsAsync<NegativeTotalIsEnteredAsZero>(() => story.CreateAsync(Ledger.Draft("INV 002", total: -1_571.43m)));
        var id = await story.CreateAsync(Ledger.Draft("INV 002", total: 0, vat: 0));

        Assert.Equal((0m, new LineAmounts(-1_571.43m, 0, 0)), ((await story.InvoiceAsync(id)).Payable, (await story.InvoiceAsync(id)).Totals.CarriedForward));
        await story.SubmitAsync(id);
        Assert.Empty(await story.BreaksAsync());
    }
}
