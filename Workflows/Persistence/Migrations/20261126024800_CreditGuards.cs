using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Workflows.Persistence.Migrations;

/// <summary>All credit notes of an invoice together give back no more than was paid for it, whatever two people do at once.</summary>
[DbContext(typeof(PortalDbContext))]
[Migration("20261126024800_CreditGuards")]
public sealed class CreditGuards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function credit_notes_give_back_what_was_paid() returns trigger language plpgsql as $$
        declare
            paid numeric;
            given numeric;
        begin
            -- Of an invoice of less than nothing the balance may be given back, which is less than nothing too.
            select case when v.items_value + v.items_vat - v.items_contribution < 0 then v.items_contribution - v.items_value - v.items_vat else v.total + v.total_vat - v.items_contribution end
                into paid from invoices v where v.id = new.credits_id for no key update;
            select coalesce(sum(v.items_contribution - v.items_value - v.items_vat), 0)
                into given from invoices v where v.credits_id = new.credits_id and v.state <> 'Deleted';
            if given > paid then
                raise exception 'credit notes of invoice % give back % of %', new.credits_id, given, paid using errcode = 'restrict_violation';
            end if;
            return null;
        end $$;
        create trigger credit_notes_give_back_what_was_paid after insert on invoices
            for each row when (new.kind = 'CreditNote') execute function credit_notes_give_back_what_was_paid();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        drop trigger credit_notes_give_back_what_was_paid on invoices;
        drop function credit_notes_give_back_what_was_paid();
        """);
}
