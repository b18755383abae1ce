using Npgsql;
using Portal.TestKit;
using Portal.Workflows.Tests.Engine;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What the database itself refuses about money, whoever asks.</summary>
public sealed class MoneyGuards(PortalCluster cluster)
{
    [Theory]
    [InlineData("delete from invoices where state = 'Unsubmitted'")]
    [InlineData("delete from invoice_lines")]
    [InlineData("delete from released_periods")]
    [InlineData("truncate invoices cascade")]
    [InlineData("truncate invoice_lines cascade")]
    [InlineData("truncate released_periods")]
    [InlineData("truncate purchase_orders cascade")]
    [InlineData("truncate purchase_order_revisions cascade")]
    [InlineData("truncate purchase_order_lines")]
    [InlineData("update released_periods set early_reason = 'x'")]
    [InlineData("update purchase_order_revisions set value = 1")]
    [InlineData("update purchase_order_lines set value = 1")]
    [InlineData("delete from purchase_orders")]
    [InlineData("delete from purchase_order_revisions")]
    [InlineData("delete from purchase_order_lines")]
    public async Task What_was_issued_is_kept_for_ever(string sql)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await GivenOrderAsync(story);
        await story.App.GivenPendingInvoiceAsync();
        await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        Assert.EndsWith("is refused: it is kept for ever", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_line_says_is_ever_changed()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();
        string[] changes =
        [
            "id = gen_random_uuid()", "invoice_id = invoice_id", "kind = 'Adjustment'", "line_item_ref = 'L4002'",
                "period = '2016-03-01'", "revision = 0", "ss_ref = 'C2000021'", "commitment_year = 2016",
            "contract_ref = 'K3002'", "contract_ref = null", "balance_of = null", "credits_line_id = null", "value = 1", "vat = 1", "contribution = 1", "working = '{}'",
        ];

        foreach (var change in changes)
        {
            Assert.Equal((change, PostgresErrorCodes.RestrictViolation), (change, await RefusedAsync(story, $"update invoice_lines set {change}")));
        }
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("Authorised")]
    [InlineData("Finalised")]
    [InlineData("Deleted")]
    public async Task Nothing_that_an_invoice_says_is_changed_once_it_left_the_providers_hands(string state)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await InStateAsync(story, state);
        string[] changes =
        [
            "provider_ref = 'P1002'", "kind = kind", "credits_id = null", "number = 'X'", "number_key = 'X'",
                "date_on_invoice = '2016-03-02'", "financial_year = 2016", "items_value = 1", "items_vat = 1",
            "items_contribution = 1", "allows_total_editing = true", "total = 1", "total_vat = 1", "difference_reason = 'x'",
        ];

        foreach (var change in changes)
        {
            Assert.Equal((change, PostgresErrorCodes.RestrictViolation), (change, await RefusedAsync(story, $"update invoices set {change}")));
        }
    }

    [Theory]
    [InlineData("Pending")]
    [InlineData("Authorised")]
    [InlineData("Finalised")]
    public async Task No_line_is_put_on_or_taken_off_once_it_was_submitted(string state)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await InStateAsync(story, state);

        Assert.Equal(PostgresErrorCodes.RestrictViolation, await RefusedAsync(story, "update invoice_lines set is_live = false"));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, await RefusedAsync(story, Copies.Of("invoice_lines", "invoice_lines x", "'id', gen_random_uuid(), 'period', '2016-03-01'")));
    }

    [Fact]
    public async Task A_deleted_one_stays_deleted()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await InStateAsync(story, "Deleted");

        Assert.Equal(PostgresErrorCodes.RestrictViolation, await RefusedAsync(story, "update invoices set state = 'Unsubmitted'"));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, await RefusedAsync(story, "update invoices set updated_at = now()"));
    }

    [Theory]
    [InlineData("'state', 'Paid'", "ck_invoices_state")]
    [InlineData("'kind', 'CreditNote'", "ck_invoices_kind")]
    [InlineData("'kind', 'Bill'", "ck_invoices_kind_is_known")]
    [InlineData("'authorised_by_id', '00000000-0000-0000-0000-000000000001', 'finalised_by_id', '00000000-0000-0000-0000-000000000001'", "ck_invoices_two_people")]
    [InlineData("'credits_id', gen_random_uuid()", "ck_invoices_kind")]
    [InlineData("'total', -0.01", "ck_invoices_total")]
    [InlineData("'items_contribution', 4142.87, 'items_value', 9999", "ck_invoices_total")]
    [InlineData("'items_value', -1, 'total', -1", "ck_invoices_total")]
    [InlineData("'state', 'Pending'", "ck_invoices_submitted")]
    [InlineData("'state', 'Authorised', 'submitted_at', now(), 'submitted_by', 'x'", "ck_invoices_authorised")]
    [InlineData("'state', 'Finalised', 'submitted_at', now(), 'submitted_by', 'x', 'authorised_at', now(), 'authorised_by_id', gen_random_uuid()", "ck_invoices_finalised")]
    [InlineData("'finalised_at', now(), 'expected_on', '2016-04-01'", "ck_invoices_finalised")]
    [InlineData("'paid_on', '2016-04-01'", "ck_invoices_paid")]
    [InlineData("'number', 'Y', 'number_key', 'INV001'", "ix_invoices_number")]
    [InlineData("'provider_ref', 'P9999'", "fk_invoices_providers_provider_ref")]
    public async Task An_invoice_that_cannot_be_is_not(string difference, string constraint)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync();

        Assert.Equal(constraint, await BrokenAsync(story, Copies.Of("invoices", "invoices x where number = 'INV 001'", $"'id', gen_random_uuid(), 'number', 'X', 'number_key', 'X', {difference}")));
    }

    [Theory]
    [InlineData("'revision', 0", "ix_invoice_lines_stands_once")]
    [InlineData("'kind', 'Adjustment'", "ix_invoice_lines_stands_once")]
    [InlineData("'kind', 'Bonus'", "ck_invoice_lines_kind")]
    [InlineData("'kind', 'Adjustment', 'line_item_ref', null", "ck_invoice_lines_what")]
    [InlineData("'kind', 'Adjustment', 'period', null", "ck_invoice_lines_what")]
    [InlineData("'kind', 'Adjustment', 'ss_ref', null", "ck_invoice_lines_what")]
    [InlineData("'kind', 'Adjustment', 'commitment_year', null", "ck_invoice_lines_what")]
    [InlineData("'kind', 'BalanceBroughtForward', 'line_item_ref', null, 'period', null, 'ss_ref', null, 'commitment_year', null", "ck_invoice_lines_balance")]
    [InlineData("'balance_of', (select id from invoices where number = '111')", "ck_invoice_lines_balance")]
    [InlineData("'kind', 'Credit'", "ck_invoice_lines_credit")]
    [InlineData("'credits_line_id', (select id from invoice_lines limit 1)", "ck_invoice_lines_credit")]
    [InlineData("'period', '2018-08-02'", "ck_invoice_lines_period")]
    [InlineData("'period', '2018-08-01', 'value', -1", "ck_invoice_lines_payment")]
    [InlineData("'period', '2018-08-01', 'vat', -1", "ck_invoice_lines_payment")]
    [InlineData("'period', '2018-08-01', 'contribution', -1", "ck_invoice_lines_payment")]
    [InlineData("'period', '2018-08-01', 'revision', 1", "ck_invoice_lines_payment")]
    [InlineData("'period', '2018-08-01', 'line_item_ref', 'L9999'", "fk_invoice_lines_care_package_line_items_line_item_ref")]
    [InlineData("'period', '2018-08-01', 'ss_ref', 'C9'", "fk_invoice_lines_clients_ss_ref")]
    [InlineData("'period', '2018-08-01', 'contract_ref', 'K9'", "fk_invoice_lines_contracts_contract_ref")]
    public async Task A_line_that_cannot_be_is_not(string difference, string constraint)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await story.App.GivenInvoiceAsync("111", MoneyGivens.Max);

        Assert.Equal(constraint,
            await BrokenAsync(story,
            Copies.Of("invoice_lines", "invoice_lines x join invoices v on v.id = x.invoice_id where v.number = '111' and x.line_item_ref = 'L4003'", $"'id', gen_random_uuid(), {difference}")));
    }

    [Fact]
    public async Task A_balance_is_taken_once()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        await story.App.GivenInvoiceAsync("INV 003");

        Assert.Equal(
            "ix_invoice_lines_balance_is_taken_once",
            await BrokenAsync(story, Copies.Of("invoice_lines", "invoice_lines x where kind = 'BalanceBroughtForward'", "'id', gen_random_uuid()")));
    }

    [Theory]
    [InlineData("insert into released_periods select gen_random_uuid(), provider_ref, first, released_at, released_by, null from released_periods", "ix_released_periods_provider_ref_first")]
    [InlineData("insert into released_periods select gen_random_uuid(), provider_ref, '2016-03-02', released_at, released_by, null from released_periods", "ck_released_periods_first")]
    [InlineData("update purchase_orders set value = -1", "ck_purchase_orders_value")]
    [InlineData("update purchase_orders set revision = 0", "ck_purchase_orders_value")]
    [InlineData("insert into purchase_order_lines select order_id, revision, 'L4002', service_ref, service_level, \"from\", \"to\", days + 1, weekly_cost, value from purchase_order_lines",
        "ck_purchase_order_lines_days")]
    [InlineData("insert into purchase_orders (id, provider_ref, ss_ref, year, revision, value, issued_at, revised_at) select gen_random_uuid(), provider_ref, ss_ref, year, 1, 1, now(), now() from purchase_orders", "ix_purchase_orders_provider_ref_ss_ref_year")]
    public async Task A_period_or_an_order_that_cannot_be_is_not(string sql, string constraint)
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await GivenOrderAsync(story);

        Assert.Equal(constraint, await BrokenAsync(story, sql));
    }

    private static Task GivenOrderAsync(Story story) => story.Database.ExecuteAsync(
        """
        insert into purchase_orders (id, provider_ref, ss_ref, year, revision, value, issued_at, revised_at) values ('01a207ba-f872-7bba-baa0-875121c1f758', 'P1001', 'C1170421', 2015, 1, 8571.43, now(), now());
        insert into purchase_order_revisions (order_id, revision, value, issued_at) values ('01a207ba-f872-7bba-baa0-875121c1f758', 1, 8571.43, now());
        insert into purchase_order_lines (order_id, revision, line_item_ref, service_ref, service_level, "from", "to", days, weekly_cost, value)
        values ('01a207ba-f872-7bba-baa0-875121c1f758', 1, 'L4001', 'S2001', 'Core', '2016-02-01', '2016-03-31', 60, 1000, 8571.43);
        """);

    private static async Task InStateAsync(Story story, string state)
    {
        switch (state)
        {
            case "Pending":
                await story.App.GivenPendingInvoiceAsync();
                break;
            case "Authorised":
                await story.App.GivenAuthorisedInvoiceAsync();
                break;
            case "Finalised":
                await story.App.GivenFinalisedInvoiceAsync();
                break;
            default:
                await story.DeleteAsync(await story.App.GivenInvoiceAsync());
                break;
        }
    }

    private static async Task<string> RefusedAsync(Story story, string sql) => (await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql))).SqlState;

    private static async Task<string?> BrokenAsync(Story story, string sql) => (await Assert.ThrowsAsync<PostgresException>(() => story.Database.ExecuteAsync(sql))).ConstraintName;
}
