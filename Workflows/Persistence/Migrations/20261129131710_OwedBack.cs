using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>What providers owe back: rests of invoices, each with its workflow, and months that were invoiced too much.</summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129131710_OwedBack")]
    public partial class OwedBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "owed_balances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invoice_id = table.Column<Guid>(type: "uuid", nullable: false),
                    of_credit_note = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    settled_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owed_balances", x => x.id);
                    table.CheckConstraint("ck_owed_balances_amount", "amount > 0");
                    table.CheckConstraint("ck_owed_balances_letter", "state <> 'ByLetter' or reason <> ''");
                    table.CheckConstraint("ck_owed_balances_settled", "(state in ('PaidBack', 'ByLetter')) = (settled_on is not null and reference <> '' and settled_by <> '')");
                    table.CheckConstraint("ck_owed_balances_state", "state in ('NextInvoice', 'Asked', 'Taken', 'TakenOff', 'PaidBack', 'ByLetter')");
                    table.ForeignKey(
                        name: "fk_owed_balances_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owed_balances_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owed_lines",
                columns: table => new
                {
                    line_item_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period = table.Column<DateOnly>(type: "date", nullable: false),
                    ss_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    invoiced = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owed_lines", x => new { x.line_item_ref, x.period });
                    table.CheckConstraint("ck_owed_lines_amount", "amount > 0");
                    table.ForeignKey(
                        name: "fk_owed_lines_care_package_line_items_line_item_ref",
                        column: x => x.line_item_ref,
                        principalTable: "care_package_line_items",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owed_lines_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_owed_balances_invoice_id",
                table: "owed_balances",
                column: "invoice_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_owed_balances_provider_ref_since",
                table: "owed_balances",
                columns: new[] { "provider_ref", "since" });

            migrationBuilder.CreateIndex(
                name: "ix_owed_lines_provider_ref",
                table: "owed_lines",
                column: "provider_ref");

            migrationBuilder.Sql(
                """
                create function balance_must_be_owed() returns trigger language plpgsql as $$
                begin
                    perform from invoices where id = new.balance_of for key share; -- whoever settles it meanwhile is waited for
                    if exists (select from owed_balances where invoice_id = new.balance_of and state in ('PaidBack', 'ByLetter')) then
                        raise exception 'the rest of invoice % was settled', new.balance_of using errcode = 'restrict_violation';
                    end if;
                    return null;
                end $$;
                create trigger settled_balances_are_not_taken after insert on invoice_lines
                    for each row when (new.balance_of is not null) execute function balance_must_be_owed();
                create function invoice_must_be_unpaid() returns trigger language plpgsql as $$
                begin
                    perform from invoices where id = new.invoice_id for key share; -- whoever settles it meanwhile is waited for
                    if exists (select from invoices where id = new.invoice_id and paid_on is not null) then
                        raise exception '% was paid or settled', new.invoice_id using errcode = 'restrict_violation';
                    end if;
                    return null;
                end $$;
                create trigger paid_invoices_are_not_batched after insert on batched_invoices for each row execute function invoice_must_be_unpaid();
                create trigger settled_balances_are_final after update on owed_balances
                    for each row when (old.state in ('TakenOff', 'PaidBack', 'ByLetter')) execute function refuse_change();
                """);
            migrationBuilder.Sql(Triggers.Stays("owed_balances"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop trigger settled_balances_are_not_taken on invoice_lines; drop function balance_must_be_owed(); drop trigger paid_invoices_are_not_batched on batched_invoices; drop function invoice_must_be_unpaid();");
            migrationBuilder.DropTable(
                name: "owed_balances");

            migrationBuilder.DropTable(
                name: "owed_lines");
        }
    }
}
