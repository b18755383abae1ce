using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Workflows.Persistence.Migrations
{
    /// <summary>
    /// A payment batch is made by one person and released by another, and an invoice may stand in a second batch where the first did not pay it.
    /// What was made before counts as released by its maker, and gets the workflow that it had none of.
    /// </summary>
    [DbContext(typeof(PortalDbContext))]
    [Migration("20261129122148_TwoPeopleForABatch")]
    public partial class TwoPeopleForABatch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_batched_invoices",
                table: "batched_invoices");

            migrationBuilder.RenameColumn(
                name: "request_id",
                table: "payment_batches",
                newName: "id");

            migrationBuilder.RenameIndex(
                name: "ix_payment_batches_request_id",
                table: "payment_batches",
                newName: "ix_payment_batches_id");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "released_at",
                table: "payment_batches",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "released_by",
                table: "payment_batches",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "released_by_id",
                table: "payment_batches",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "payment_batches",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Released");

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "batched_invoices",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Standing");

            migrationBuilder.AddColumn<DateOnly>(
                name: "returned_on",
                table: "batch_payments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                table: "batch_payments",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Standing");

            migrationBuilder.AddColumn<DateOnly>(
                name: "was_paid_on",
                table: "batch_payments",
                type: "date",
                nullable: true);

            foreach (var sql in BatchGuards.Sql)
            {
                migrationBuilder.Sql(sql);
            }

            migrationBuilder.AddPrimaryKey(
                name: "pk_batched_invoices",
                table: "batched_invoices",
                columns: new[] { "invoice_id", "batch_number" });

            migrationBuilder.CreateTable(
                name: "payment_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    provider_ref = table.Column<string>(type: "character varying(40)", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_holds", x => x.id);
                    table.CheckConstraint("ck_payment_holds_state", "state in ('OnHold', 'Lifted')");
                    table.ForeignKey(
                        name: "fk_payment_holds_providers_provider_ref",
                        column: x => x.provider_ref,
                        principalTable: "providers",
                        principalColumn: "ref",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_payment_batches_released",
                table: "payment_batches",
                sql: "(state = 'Released') = (released_at is not null and released_by is not null and released_by_id is not null)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_payment_batches_state",
                table: "payment_batches",
                sql: "state in ('Made', 'Released', 'Cancelled')");

            migrationBuilder.CreateIndex(
                name: "ix_batched_invoices_standing",
                table: "batched_invoices",
                column: "invoice_id",
                unique: true,
                filter: "state = 'Standing'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_batched_invoices_state",
                table: "batched_invoices",
                sql: "state in ('Standing', 'HeldOut', 'Cancelled', 'Returned')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_batch_payments_returned",
                table: "batch_payments",
                sql: "(state = 'Returned') = (was_paid_on is not null and returned_on is not null) and returned_on >= was_paid_on");

            migrationBuilder.AddCheckConstraint(
                name: "ck_batch_payments_state",
                table: "batch_payments",
                sql: "state in ('Standing', 'HeldOut', 'Returned')");

            migrationBuilder.CreateIndex(
                name: "ix_payment_holds_standing",
                table: "payment_holds",
                column: "provider_ref",
                unique: true,
                filter: "state = 'OnHold'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(BatchGuards.Undo);

            migrationBuilder.DropTable(
                name: "payment_holds");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payment_batches_released",
                table: "payment_batches");

            migrationBuilder.DropCheckConstraint(
                name: "ck_payment_batches_state",
                table: "payment_batches");

            migrationBuilder.DropPrimaryKey(
                name: "pk_batched_invoices",
                table: "batched_invoices");

            migrationBuilder.DropIndex(
                name: "ix_batched_invoices_standing",
                table: "batched_invoices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_batched_invoices_state",
                table: "batched_invoices");

            migrationBuilder.DropCheckConstraint(
                name: "ck_batch_payments_returned",
                table: "batch_payments");

            migrationBuilder.DropCheckConstraint(
                name: "ck_batch_payments_state",
                table: "batch_payments");

            migrationBuilder.DropColumn(
                name: "released_at",
                table: "payment_batches");

            migrationBuilder.DropColumn(
                name: "released_by",
                table: "payment_batches");

            migrationBuilder.DropColumn(
                name: "released_by_id",
                table: "payment_batches");

            migrationBuilder.DropColumn(
                name: "state",
                table: "payment_batches");

            migrationBuilder.DropColumn(
                name: "state",
                table: "batched_invoices");

            migrationBuilder.DropColumn(
                name: "returned_on",
                table: "batch_payments");

            migrationBuilder.DropColumn(
                name: "state",
                table: "batch_payments");

            migrationBuilder.DropColumn(
                name: "was_paid_on",
                table: "batch_payments");

            migrationBuilder.RenameColumn(
                name: "id",
                table: "payment_batches",
                newName: "request_id");

            migrationBuilder.RenameIndex(
                name: "ix_payment_batches_id",
                table: "payment_batches",
                newName: "ix_payment_batches_request_id");

            migrationBuilder.AddPrimaryKey(
                name: "pk_batched_invoices",
                table: "batched_invoices",
                column: "invoice_id");
        }
    }
}
