using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>
/// What the database itself refuses about money: to change a line after it was written (it may be taken off, while its
/// invoice is with the provider), to change the figures of what was submitted, to delete any of it, or to change an
/// order or a period that was issued.
/// </summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261124115700_MoneyGuards")]
public sealed class MoneyGuards : Migration
{
    private static readonly string[] Kept = ["invoices", "invoice_lines", "purchase_orders", "purchase_order_revisions", "purchase_order_lines", "released_periods"];

    private static readonly string[] Final = ["purchase_order_revisions", "purchase_order_lines", "released_periods"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Kept)
        {
            migrationBuilder.Sql(
                $"""
                create trigger {table}_stay before delete on {table} for each row execute function refuse_change();
                create trigger {table}_are_never_truncated before truncate on {table} for each statement execute function refuse_change();
                """);
        }

        foreach (var table in Final)
        {
            migrationBuilder.Sql($"create trigger {table}_are_final before update on {table} for each row execute function refuse_change();");
        }

        migrationBuilder.Sql(
            """
            create trigger invoice_lines_are_final
                after update of id, invoice_id, kind, line_item_ref, period, revision, ss_ref, commitment_year, contract_ref, balance_of, credits_line_id, value, vat, contribution, working
                on invoice_lines for each row execute function refuse_change();

            create function invoice_must_be_with_the_provider() returns trigger language plpgsql as $$
            begin
                if (select state from invoices where id = new.invoice_id) not in ('Unsubmitted', 'Deleted') then
                    raise exception '% of % is refused: the invoice was submitted', tg_op, tg_table_name using errcode = 'restrict_violation';
                end if;
                return null;
            end $$;
            create trigger invoice_lines_of_submitted_invoices_stay after insert or update of is_live
                on invoice_lines for each row execute function invoice_must_be_with_the_provider();

            create trigger submitted_invoices_keep_their_figures
                after update of provider_ref, kind, credits_id, number, number_key, date_on_invoice, financial_year, items_value, items_vat, items_contribution, allows_total_editing, total, total_vat, difference_reason
                on invoices for each row when (old.state <> 'Unsubmitted') execute function refuse_change();
            create trigger deleted_invoices_are_final after update on invoices
                for each row when (old.state = 'Deleted') execute function refuse_change();

            alter table invoices set (fillfactor = 80);
            """);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Kept)
        {
            migrationBuilder.Sql($"drop trigger {table}_stay on {table}; drop trigger {table}_are_never_truncated on {table};");
        }

        foreach (var table in Final)
        {
            migrationBuilder.Sql($"drop trigger {table}_are_final on {table};");
        }

        migrationBuilder.Sql(
            """
            drop trigger invoice_lines_are_final on invoice_lines;
            drop trigger invoice_lines_of_submitted_invoices_stay on invoice_lines;
            drop function invoice_must_be_with_the_provider();
            drop trigger submitted_invoices_keep_their_figures on invoices;
            drop trigger deleted_invoices_are_final on invoices;
            alter table invoices reset (fillfactor);
            """);
    }
}
