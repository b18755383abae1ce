using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What the database itself refuses about payments: to change or delete a batch, to mark a payment a second time, and to put
/// a line back on an invoice that it was taken off.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124172000_PaymentGuards")]
public sealed class PaymentGuards : Migration
{
    private static readonly string[] Final = ["payment_batches", "batch_payments", "batched_invoices"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Final)
        {
            migrationBuilder.Sql(
                $"""
                create trigger {table}_stay before update or delete on {table} for each row execute function refuse_change();
                create trigger {table}_are_never_truncated before truncate on {table} for each statement execute function refuse_change();
                """);
        }

        migrationBuilder.Sql(
            """
            create trigger paid_invoices_stay_paid after update of paid_on on invoices
                for each row when (old.paid_on is not null) execute function refuse_change();
            create trigger lines_taken_off_stay_off after update of is_live on invoice_lines
                for each row when (new.is_live and not old.is_live) execute function refuse_change();
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Final)
        {
            migrationBuilder.Sql($"drop trigger {table}_stay on {table}; drop trigger {table}_are_never_truncated on {table};");
        }

        migrationBuilder.Sql("drop trigger paid_invoices_stay_paid on invoices; drop trigger lines_taken_off_stay_off on invoice_lines;");
    }
}
