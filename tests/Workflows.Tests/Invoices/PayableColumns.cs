using Microsoft.EntityFrameworkCore;
using Portal.Domain.Invoices;
using Portal.TestKit;
using Portal.Workflows.Persistence;

namespace Portal.Workflows.Tests.Invoices;

/// <summary>What is payable is told once in C# and once in SQL: the two say the same.</summary>
public sealed class PayableColumns(PortalCluster cluster)
{
    private const string Copied = "'id', gen_random_uuid(), 'number_key', gen_random_uuid()::text";

    [Fact]
    public async Task The_database_works_out_of_each_invoice_and_line_what_the_domain_does()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        foreach (var figures in new[]
        {
            "'items_value', 100.01, 'items_vat', 20, 'items_contribution', 30.5, 'total', 90.1, 'total_vat', 18.02",
            "'items_value', -10, 'items_vat', -2, 'items_contribution', -1, 'total', 0, 'total_vat', 0",
            "'items_value', 10, 'items_vat', 0, 'items_contribution', 10.01, 'total', 0, 'total_vat', 0",
            "'kind', 'CreditNote', 'credits_id', id, 'items_value', -10, 'items_vat', -2, 'items_contribution', -1, 'total', -10, 'total_vat', -2",
        })
        {
            await story.Database.ExecuteAsync("set session_replication_role = replica; " + Copies.Of("invoices",
                "invoices x where number_key = 'INV001'", $"{Copied}, {figures}") + "; set session_replication_role = origin");
        }

        await using var db = story.Database.Context();
        var (invoices, lines) = await BothAsync(db);
        Assert.Equal(6, invoices.Count);
        Assert.True(invoices.Count(v => v.Invoice.Items.Payable < 0) >= 3 && lines.Exists(l => l.Line.Amounts.Payable < 0));
        Assert.All(invoices, v => Assert.Equal((v.Invoice.Items.Payable, v.Invoice.Payable), (v.Items, v.Payable)));
        Assert.All(lines, l => Assert.Equal(l.Line.Amounts.Payable, l.Payable));
    }

    [Fact]
    public async Task What_stood_there_before_the_columns_came_is_kept_and_gets_them()
    {
        await using var story = await Ledger.OpenAsync(cluster);
        await Negative.GivenBalanceAsync(story);
        await using var db = story.Database.Context();
        await db.Database.MigrateAsync("20261128064257_Uplifts");
        const string Rows = "select (select string_agg(v::text, ';' order by id) from invoices v) || (select string_agg(l::text, ';' order by id) from invoice_lines l)";
        var before = await story.Database.ScalarAsync<string>(Rows);

        await new DatabaseSchema(db).UpgradeAsync();

        var (invoices, lines) = await BothAsync(db);
        Assert.Equal(2, invoices.Count);
        Assert.All(invoices, v => Assert.Equal((v.Invoice.Items.Payable, v.Invoice.Payable), (v.Items, v.Payable)));
        Assert.All(lines, l => Assert.Equal(l.Line.Amounts.Payable, l.Payable));
        await db.Database.MigrateAsync("20261128064257_Uplifts");
        Assert.Equal(before, await story.Database.ScalarAsync<string>(Rows));
    }

    private static async Task<(List<(Invoice Invoice, decimal Items, decimal Payable)> Invoices, List<(InvoiceLine Line, decimal Payable)> Lines)> BothAsync(PortalDbContext db)
    {
        var invoices = await db.Invoices.AsNoTracking()
            .Select(v => new { Invoice = v, Items = EF.Property<decimal>(v, "StoredItemsPayable"), Payable = EF.Property<decimal>(v, "StoredPayable") }).ToListAsync();
        var lines = await db.InvoiceLines.AsNoTracking().Select(l => new { Line = l, Payable = EF.Property<decimal>(l, "StoredPayable") }).ToListAsync();
        return ([.. invoices.Select(v => (v.Invoice, v.Items, v.Payable))], [.. lines.Select(l => (l.Line, l.Payable))]);
    }
}
